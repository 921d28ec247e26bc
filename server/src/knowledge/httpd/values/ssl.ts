/** Words of mod_ssl. */
export const sslValues = `
# SSLEngine
on	TLS for every connection
off	No TLS
optional	TLS if the client asks for it by an Upgrade header (RFC 2817); no browser does

# SSLProtocol signs
all	All versions this OpenSSL has, SSLv3 left out
TLSv1.3 @2.4.36	The current version
TLSv1.2	Still needed by older clients
TLSv1.1	Out of date; most OpenSSL builds refuse it by their security level
TLSv1	Out of date; most OpenSSL builds refuse it by their security level
SSLv3	Broken (POODLE); mostly compiled out

# SSLOptions signs
StdEnvVars	Scripts get the SSL_… variables; costs time for each request
ExportCertData	Scripts get the certificates as SSL_CLIENT_CERT and SSL_SERVER_CERT
FakeBasicAuth	The client certificate's name becomes a Basic user name
StrictRequire	A refusal by SSLRequireSSL or SSLRequire stands, even with Satisfy Any
OptRenegotiate	Avoids renegotiation where the settings of a directory allow it
LegacyDNStringFormat	Certificate names in the format of Apache 2.2: /C=DE/CN=x

# SSLVerifyClient
none	No certificate is asked for
optional	A certificate may be shown; if so, it must be valid
require	A valid certificate must be shown
optional_no_ca	A certificate may be shown and is not checked; what for, the application must know

# SSLCARevocationCheck
none	No revocation lists
leaf	The certificate itself is looked up
chain	All certificates of the chain are looked up

# SSLCARevocationFlag
no_crl_for_cert_ok @2.4.21	A certificate for which there is no list passes

# SSLOCSPEnable
off	No OCSP
on	All certificates of the chain are checked
leaf @2.4.34	The certificate itself is checked

# SSLOCSPFlag
no_ocsp_for_cert_ok @2.4.34	A certificate that names no responder passes

# SSLPassPhraseDialog open case
builtin	Asks on the terminal when Apache starts
exec: program	Runs a program that prints the pass phrase
|program	Starts a program that is asked for each pass phrase

# SSLRandomSeed
startup	When Apache starts
connect	Before each connection

# SSLRandomSeedSource open case
builtin	Apache's own, weak
file: path	A file or device: file:/dev/urandom
exec: program	The output of a program
egd: socket	The socket of an entropy daemon

# SSLSessionCache open case
none	No cache
nonenotnull	No cache, but an empty one for clients that need one
shmcb: path(bytes) module:mod_socache_shmcb	Shared memory; the usual choice
dbm: path module:mod_socache_dbm	A database file
memcache: server… module:mod_socache_memcache	memcached
redis: server… module:mod_socache_redis	Redis

# SSLStaplingCache open case
shmcb: path(bytes) module:mod_socache_shmcb	Shared memory; the usual choice
dbm: path module:mod_socache_dbm	A database file
memcache: server… module:mod_socache_memcache	memcached
redis: server… module:mod_socache_redis	Redis

# socache open case
shmcb :path(bytes) module:mod_socache_shmcb	Shared memory; the usual choice
dbm :path module:mod_socache_dbm	A database file
memcache :server… module:mod_socache_memcache	memcached
redis :server… module:mod_socache_redis	Redis

# SSLVHostSNIPolicy
strict	Only the very virtual host that the handshake named
secure	Virtual hosts with equal security settings; the default
authonly	Virtual hosts with equal settings for client certificates
insecure	Any virtual host, as before 2.4.64

# cipher-protocol
SSL	All versions before TLS 1.3; the default
TLSv1.3	TLS 1.3, whose ciphers have names of their own

# SSLOpenSSLConfCmd open
Curves	Curves for the key exchange, in order: X25519:prime256v1
Groups	The newer name of Curves
ECDHParameters	Curve for the key exchange
DHParameters	File with Diffie-Hellman parameters
SignatureAlgorithms	Signature algorithms, in order
ClientSignatureAlgorithms	Signature algorithms for client certificates
Ciphersuites	Ciphers of TLS 1.3
CipherString	Ciphers before TLS 1.3
MinProtocol	Oldest version
MaxProtocol	Newest version
Options	Flags of OpenSSL: -SessionTicket, PrioritizeChaCha, …
`;
