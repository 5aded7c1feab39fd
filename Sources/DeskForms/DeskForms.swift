// DeskForms
