"""Calendar files (iCalendar, RFC 5545): bytes in, plain values out, and back.

Foreign files are read in a process of their own (``apart``), with limits on time and memory.
"""
