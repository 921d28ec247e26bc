// For parts of the protocol's library that the server does not use: each adds nothing to what it is given.
module.exports = new Proxy({}, { get: () => (base) => base });
