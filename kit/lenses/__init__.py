"""One module for each lens: a page and a twin, put together; `kit` names them all."""
