// DeskApp
