"""What leaves and enters the program: texts and files, made of values."""
