"""Threads, timers and sockets: Qt without widgets."""
