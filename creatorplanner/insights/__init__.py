"""What logged sessions may say, and how sure that is: pure functions, no Qt, no SQL."""

import os

# The matrices are small: threads of the algebra would cost more than they bring, and on a busy
# computer a hundred times more. Read when numpy is first imported.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
