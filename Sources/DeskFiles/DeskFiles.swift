// DeskFiles
