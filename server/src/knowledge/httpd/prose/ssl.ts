/** mod_ssl. */
import type { Prose } from '../decode.ts';

export const sslProse: Readonly<Record<string, Prose>> = {
	SSLEngine: {
		description:
			'Switches TLS on for this virtual host. Every https virtual host needs the line, together with `SSLCertificateFile`; without it plain HTTP is spoken on port 443 and browsers report a protocol error. `apache2 -t` accepts it without a certificate, but Apache then does not start. Never at server level if port 80 is served too.',
		example:
			'<VirtualHost *:443>\n    ServerName shop.example.com\n    SSLEngine on\n    SSLCertificateFile /etc/letsencrypt/live/shop.example.com/fullchain.pem\n    SSLCertificateKeyFile /etc/letsencrypt/live/shop.example.com/privkey.pem\n</VirtualHost>',
	},
	SSLCertificateFile: {
		description:
			"The server's certificate in PEM form, followed by the intermediate ones: certbot's fullchain.pem. Given twice, with another kind of key, both are offered. The file is read as root when Apache starts or is reloaded, so a renewed certificate needs a reload.",
	},
	SSLCertificateKeyFile: {
		description:
			'The private key of the certificate, if it is not in the same file. Readable by root only; an encrypted one makes Apache ask for its pass phrase at each start, see `SSLPassPhraseDialog`. A key that does not fit the certificate stops the start.',
	},
	SSLCertificateChainFile: {
		description:
			'Intermediate certificates in a file of their own. Out of date since 2.4.8: append them to the file of `SSLCertificateFile`.',
	},
	SSLProtocol: {
		description:
			"TLS versions that are offered; the words are worked off in order, so `all -TLSv1 -TLSv1.1` leaves TLS 1.2 and 1.3. A list without `all` and signs means just these. What OpenSSL's own configuration forbids stays forbidden: on current systems TLS 1.0 and 1.1 do not work even when named. In name-based virtual hosts all sites of an address must agree unless OpenSSL is 1.1.1 or newer.",
		example: 'SSLProtocol all -SSLv3 -TLSv1 -TLSv1.1',
	},
	SSLCipherSuite: {
		description:
			"Ciphers in OpenSSL's notation: names joined by colons, `!` forbids for good. TLS 1.3 has ciphers of its own, set by the form with a protocol in front. The defaults of OpenSSL are sound today; take a list from Mozilla's generator rather than from an old blog.",
		example: 'SSLCipherSuite HIGH:!aNULL:!MD5\nSSLCipherSuite TLSv1.3 TLS_AES_256_GCM_SHA384:TLS_AES_128_GCM_SHA256',
	},
	SSLHonorCipherOrder: {
		description:
			"The server's order of ciphers wins over the client's. With only good ciphers in the list, `Off` lets phones choose what their hardware does well.",
	},
	SSLOptions: {
		description:
			"`+StdEnvVars` gives scripts the SSL_… variables, WSGI applications included; costs time, so switch it on where it is needed. `+ExportCertData` adds the certificates, `+FakeBasicAuth` makes a certificate's name a login. HTTPS=on is set without any of them, and wsgi.url_scheme is right.",
	},
	SSLVerifyClient: {
		description:
			'Whether browsers must show a certificate. `require` in a virtual host asks in the handshake; in a `<Location>` it needs a renegotiation, which TLS 1.3 does only with clients that support it, and browsers do not. Needs `SSLCACertificateFile` or `SSLCACertificatePath`. The application finds the name in SSL_CLIENT_S_DN, with `SSLOptions +StdEnvVars`.',
	},
	SSLVerifyDepth: {
		description:
			"How long a client certificate's chain may be: 0 for self-signed ones, 1 for certificates that a known CA has issued itself. Intermediate CAs count, so a company's certificates often need 2.",
	},
	SSLCACertificateFile: {
		description:
			"The CA certificates that client certificates are checked with, one after the other in PEM form. Not the chain of the server's own certificate.",
	},
	SSLCACertificatePath: {
		description:
			'Directory of CA certificates for client certificates. Files are found by hash links, which `openssl rehash` makes.',
	},
	SSLCADNRequestFile: {
		description:
			'CA certificates whose names are told to the client, if they are others than those it is checked with. Browsers offer only certificates from these.',
	},
	SSLCADNRequestPath: {
		description:
			'As `SSLCADNRequestFile`, from a directory. Files are found by hash links, which `openssl rehash` makes.',
	},
	SSLCARevocationCheck: {
		description:
			'Whether client certificates are looked up in revocation lists. Without it lists given by `SSLCARevocationFile` have no effect, another than in 2.2.',
	},
	SSLCARevocationFile: {
		description:
			'Revocation lists in PEM form for client certificates. An expired list refuses everybody; Apache reads it at the start and at reloads only.',
	},
	SSLCARevocationPath: {
		description:
			'Directory of revocation lists, found by hash links. Run `openssl rehash` after each new list, and reload Apache; needs `SSLCARevocationCheck`.',
	},
	SSLCompression: {
		description:
			'Compression by TLS itself; leave it off, it gives secrets away (CRIME). Compression by mod_deflate is another thing.',
	},
	SSLCryptoDevice: {
		description: 'OpenSSL engine for hardware that does cryptography. `openssl engine` lists the names.',
	},
	SSLFIPS: {
		description:
			'FIPS mode of OpenSSL, refused where Apache or OpenSSL was built without it. With OpenSSL 3 its own configuration file is the better place.',
	},
	SSLInsecureRenegotiation: {
		description:
			'Allows renegotiation with clients older than 2010, and with it CVE-2009-3555. With OpenSSL 3 such clients are mostly refused all the same.',
	},
	SSLLog: { description: 'From the days before 2.2: write `ErrorLog`. Apache 2.4 knows the word only to say so.' },
	SSLLogLevel: {
		description: 'From the days before 2.2: write `LogLevel ssl:info`. Apache 2.4 knows the word only to say so.',
	},
	SSLOCSPEnable: {
		description:
			"Asks the CA's server whether a client certificate has been revoked, at each handshake. Has nothing to do with stapling of the server's own certificate.",
	},
	SSLOCSPDefaultResponder: {
		description:
			'The OCSP server to ask if a client certificate names none. It is not asked for certificates that name one of their own, unless `SSLOCSPOverrideResponder` says so.',
	},
	SSLOCSPOverrideResponder: {
		description:
			"Asks `SSLOCSPDefaultResponder` even if the certificate names another one. For a company's own OCSP server in front of the CA's.",
	},
	SSLOCSPNoVerify: { description: "Takes the OCSP server's answer without checking its certificate. For tests." },
	SSLOCSPProxyURL: {
		description:
			'HTTP proxy for OCSP requests, if the server cannot get out otherwise. Without it Apache connects directly, and logins by certificate fail if a firewall stops that.',
	},
	SSLOCSPResponderCertificateFile: {
		description:
			"Certificates of OCSP servers to be trusted as they are. Needed if the answers are signed by a key that does not belong to the CA's chain.",
	},
	SSLOCSPResponderTimeout: {
		description:
			'How long a handshake waits for the OCSP server. The value is read as whole seconds, whatever unit follows. If the time is over, the certificate is refused.',
	},
	SSLOCSPResponseMaxAge: {
		description: 'Refuses OCSP answers that are older than so many seconds. -1 goes by what the answer itself says.',
	},
	SSLOCSPResponseTimeSkew: {
		description:
			'How far the clocks of this server and the OCSP server may differ. Better than a larger value is a clock set by NTP.',
	},
	SSLOCSPUseRequestNonce: {
		description:
			'Sends a random number with OCSP requests; some servers cannot answer those. Switch it off if the error log shows that answers without nonce are refused.',
	},
	SSLOpenSSLConfCmd: {
		description:
			'Any setting OpenSSL knows by name, for what has no directive here: `Groups`, `DHParameters`, `MinProtocol`. Needs OpenSSL 1.0.2.',
		example: 'SSLOpenSSLConfCmd Groups X25519:prime256v1',
	},
	SSLPassPhraseDialog: {
		description:
			'Where the pass phrase of an encrypted key comes from. `builtin` asks on the terminal, so an unattended restart hangs; `exec:` runs a program that prints it.',
	},
	SSLRandomSeed: {
		description: 'Sources of randomness for OpenSSL. Needed no longer: OpenSSL 1.1.1 and newer take care of it.',
	},
	SSLRenegBufferSize: {
		description:
			'How much of a request body is kept while a `<Location>` asks for a client certificate; larger uploads get 413. Ask for the certificate in the virtual host itself, and the problem is gone.',
	},
	SSLRequire: {
		description:
			"Access by an expression of mod_ssl's own. Out of date: `Require expr` does the same, and goes together with the other rules.",
	},
	SSLRequireSSL: {
		description:
			'Refuses requests that come in without TLS. It only answers 403; to lead visitors to https, use `Redirect` in the virtual host of port 80. Behind a proxy that ends TLS it refuses everything.',
	},
	SSLSessionCache: {
		description:
			'Where sessions are kept so that a client can resume one with another child process. `shmcb:` with a path and a size is the usual choice and set by Debian and RHEL.',
		example: 'SSLSessionCache shmcb:${APACHE_RUN_DIR}/ssl_scache(512000)',
	},
	SSLSessionCacheTimeout: {
		description:
			'How long a session, or a ticket, can be resumed. Short times protect what was said before, long ones spare handshakes; 300 seconds is the default.',
	},
	SSLSessionTicketKeyFile: {
		description:
			'48 random bytes that several servers behind a balancer share, so that tickets of one work with all. Renew it often and restart, or forward secrecy is lost.',
	},
	SSLSessionTickets: {
		description:
			'Tickets let clients keep their session themselves. Switch them off if Apache runs for months without a restart: the key lives as long.',
	},
	SSLSRPVerifierFile: {
		description: 'Users and verifiers for TLS-SRP, made by `openssl srp`. No browser supports it.',
	},
	SSLSRPUnknownUserSeed: {
		description:
			'Makes answers for unknown SRP users look like those for known ones. Without it a client can find out which names exist.',
	},
	SSLUseStapling: {
		description:
			"Sends the CA's word that the certificate is not revoked along in the handshake, so that browsers need not ask. Needs `SSLStaplingCache` at server level. Let's Encrypt has given OCSP up in 2025, so with its certificates there is nothing to staple.",
	},
	SSLStaplingCache: {
		description:
			'Where stapled answers are kept; must be set at server level for `SSLUseStapling`. Without it Apache does not start if `SSLUseStapling` is on.',
		example: 'SSLStaplingCache shmcb:${APACHE_RUN_DIR}/stapling(32768)',
	},
	SSLStaplingErrorCacheTimeout: {
		description:
			'How long a failed answer is kept before the CA is asked again. Until then visitors get no stapled answer, or the error.',
	},
	SSLStaplingFakeTryLater: {
		description:
			'If the CA does not answer, staples "try later" instead of nothing; some browsers then refuse the page, so `Off` is often better. It works only while `SSLStaplingReturnResponderErrors` is on.',
	},
	SSLStaplingForceURL: {
		description:
			"OCSP server to ask for the server's own certificate, such as a proxy. Useful where the server may not reach the outside directly.",
	},
	SSLStaplingResponderTimeout: {
		description:
			'How long the CA is waited for; meanwhile the handshake of that visitor stands still. The value is read as whole seconds, whatever unit follows.',
	},
	SSLStaplingResponseMaxAge: {
		description:
			'Does not staple answers older than so many seconds. -1, the default, goes by what the answer itself says.',
	},
	SSLStaplingResponseTimeSkew: {
		description: 'How far clocks may differ for stapled answers. 300 seconds is plenty for clocks set by NTP.',
	},
	SSLStaplingReturnResponderErrors: {
		description:
			'Staples errors of the CA too; `Off` sends nothing then. `Off` goes well with `SSLStaplingFakeTryLater Off`: nothing is stapled unless it is good.',
	},
	SSLStaplingStandardCacheTimeout: {
		description:
			'How long a good answer is stapled before a new one is fetched. If the answer expires earlier, it is fetched earlier.',
	},
	SSLStrictSNIVHostCheck: {
		description:
			'Refuses clients that do not name a host in the TLS handshake, which only very old ones do not; without it they get the first virtual host of the address. Such clients get 403 then, with a line in the error log.',
	},
	SSLUserName: {
		description:
			'Makes a variable of the client certificate, such as SSL_CLIENT_S_DN_CN, the REMOTE_USER that applications and logs see. A `Require user` rule can use it; with `SSLOptions +FakeBasicAuth` it is overridden.',
	},
	SSLVHostSNIPolicy: {
		description:
			'Whether a request may be answered by another virtual host than the one named in the TLS handshake. Since 2.4.64 hosts with different TLS settings are kept apart, which shows as status 421; this lets the check be loosened or tightened. Since 2.4.66.',
	},
	SSLProxyEngine: {
		description:
			'Allows TLS to backends: `ProxyPass` to https:// fails without it. Holds for this virtual host, or since 2.4.30 for a `<Proxy>` section.',
	},
	SSLProxyVerify: {
		description:
			"Whether a backend's certificate is checked. The default is not to, so an https:// backend over an open network needs `require`, with `SSLProxyCACertificateFile`.",
	},
	SSLProxyVerifyDepth: {
		description:
			"How long the chain of a backend's certificate may be. 0 takes self-signed certificates only, 1 those issued by a known CA itself.",
	},
	SSLProxyCheckPeerName: {
		description:
			"Compares the host name in the backend's URL with the names in its certificate. Switched off by people whose backend is called by its address; give it a name instead.",
	},
	SSLProxyCheckPeerCN: {
		description:
			'The same with the common name only; `SSLProxyCheckPeerName` comes before it and includes it. Certificates made today have their names elsewhere, and often no common name at all.',
	},
	SSLProxyCheckPeerExpire: {
		description:
			"Answers 502 if the backend's certificate has expired. Switch it off only as long as it takes to renew the certificate.",
	},
	SSLProxyCACertificateFile: {
		description:
			"CA certificates that backends are checked with: the system's bundle, or one's own CA. It is looked at only if `SSLProxyVerify` asks for it.",
	},
	SSLProxyCACertificatePath: {
		description:
			'Directory of such CA certificates, found by hash links. /etc/ssl/certs is such a directory on Debian.',
	},
	SSLProxyCARevocationCheck: {
		description:
			"Whether backends' certificates are looked up in revocation lists. Without it the lists given by `SSLProxyCARevocationFile` have no effect.",
	},
	SSLProxyCARevocationFile: {
		description:
			"Revocation lists for backends' certificates. They expire: somebody has to fetch new ones and reload Apache.",
	},
	SSLProxyCARevocationPath: {
		description: 'Directory of revocation lists for backends, found by hash links. Needs `SSLProxyCARevocationCheck`.',
	},
	SSLProxyCipherSuite: {
		description:
			'Ciphers for connections to backends, as in `SSLCipherSuite`. Old backends may need `DEFAULT@SECLEVEL=0`, in a `<Proxy>` section for that backend alone.',
	},
	SSLProxyProtocol: {
		description:
			'TLS versions for connections to backends, as in `SSLProtocol`. Since 2.4.30 it can be set for one backend, in a `<Proxy>` section.',
	},
	SSLProxyMachineCertificateFile: {
		description:
			'Client certificates with their keys, unencrypted, that this proxy shows to backends. An encrypted key stops the start: there is no pass phrase dialog for it.',
	},
	SSLProxyMachineCertificatePath: {
		description: 'Directory of such files. All files in it are read; hash links are not needed.',
	},
	SSLProxyMachineCertificateChainFile: {
		description:
			'Intermediate certificates to go with them, if the backend knows only the root. It helps to choose among several certificates, by the CA names the backend sends.',
	},
};
