"""Who points to which fact, whether it holds, and what one argument rests on."""
