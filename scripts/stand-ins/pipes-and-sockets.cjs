// For `crypto` and `net`: the server speaks over its standard streams or to the process that forked it, never over a pipe or a socket.
