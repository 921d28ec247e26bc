/** Logins and access rules. */
export const accessValues = `
# AuthType open
Basic module:mod_auth_basic	Name and password in every request, readable without TLS
Digest module:mod_auth_digest	Password hashed by MD5; rarely used
Form module:mod_auth_form	A login page and a session
None	No login, for a part of a protected area

# authn-provider open case
file module:mod_authn_file	A text file made by htpasswd (AuthUserFile)
dbm module:mod_authn_dbm	A database file (AuthDBMUserFile)
dbd module:mod_authn_dbd	An SQL database (AuthDBDUserPWQuery)
ldap module:mod_authnz_ldap	An LDAP directory (AuthLDAPURL)
anon module:mod_authn_anon	Names that need no password (Anonymous)
socache module:mod_authn_socache	A cache before other providers; name it first
wsgi module:mod_wsgi	A Python function (WSGIAuthUserScript)

# Require-not
not	The rule must not be met; only inside <RequireAll> or <RequireAny>, and never alone

# Require open case
all granted|denied module:mod_authz_core	Everybody, or nobody
ip address… module:mod_authz_host	Clients with these addresses or in these networks
host name… module:mod_authz_host	Clients in these domains, looked up back and forth
forward-dns name… module:mod_authz_host @2.4.19	Clients with the address of these host names
local module:mod_authz_host	Clients on this machine, by loopback or its own address
user name… module:mod_authz_user	Users who logged in with these names
valid-user module:mod_authz_user	All who logged in
group name… module:mod_authz_groupfile	Users in these groups of AuthGroupFile
file-owner module:mod_authz_owner	The user who owns the file
file-group module:mod_authz_groupfile	Users in the group of the file
method method… module:mod_authz_core	These request methods
env variable… module:mod_authz_core	Requests with one of these variables, set by SetEnvIf
expr expression module:mod_authz_core	Requests for which the expression is true
ssl module:mod_ssl @2.4.17	Requests over TLS
ssl-verify-client module:mod_ssl @2.4.17	Clients with a valid certificate
dbm-group name… module:mod_authz_dbm	Users in these groups of AuthDBMGroupFile
dbm-file-group module:mod_authz_dbm	Users in the group of the file, by AuthDBMGroupFile
dbd-group name… module:mod_authz_dbd	Users in these groups of an SQL database
dbd-login module:mod_authz_dbd	Always met; records the login in the database
dbd-logout module:mod_authz_dbd	Always met; records the logout in the database
ldap-user name… module:mod_authnz_ldap	These users of the directory
ldap-group dn module:mod_authnz_ldap	Members of this group
ldap-dn dn module:mod_authnz_ldap	The user with this distinguished name
ldap-attribute attribute=value… module:mod_authnz_ldap	Users with one of these attributes
ldap-filter filter module:mod_authnz_ldap	Users whom this filter finds
ldap-search filter module:mod_authnz_ldap @2.4.63	Anybody, if this search finds something
wsgi-group name… module:mod_wsgi	Users in these groups, by a Python function (WSGIAuthGroupScript)

# authz-provider = Require

# Satisfy
All	Host rules and login must both be met
Any	One of them is enough

# Order
Deny,Allow	Deny first, Allow wins; whoever is in neither comes in
Allow,Deny	Allow first, Deny wins; whoever is in neither stays out
Mutual-failure	The same as Allow,Deny

# from
from	Belongs to the directive

# allow-from open
all	Everybody
env= [!]variable	Requests with (or without) this environment variable

# AuthBasicFake open
off	Takes back an AuthBasicFake of an outer section

# AuthBasicUseDigestAlgorithm
MD5	Passwords are stored as for Digest
Off	Passwords are stored as for Basic

# AuthDigestAlgorithm
MD5	Plain MD5

# AuthDigestQop
auth	The password is protected

# AllowMethods open case
reset	Takes back the limits of outer sections
GET	Fetch a resource; HEAD is included
HEAD	The headers of a resource
POST	Send data to a resource
PUT	Store a resource
PATCH	Change a resource
DELETE	Remove a resource
OPTIONS	Ask what is possible

# AuthMerging
Off	The Require lines here replace those of outer sections
And	Both must be met
Or	One is enough

# AuthnCacheContext open
directory	Each place has entries of its own
server	Each virtual host has entries of its own

# AuthLDAPDereferenceAliases case
never	Never
searching	While searching below the base
finding	While finding the base
always	Always

# AuthLDAPURL
NONE	A plain connection
SSL	LDAP over TLS, the same as ldaps://
TLS	STARTTLS
STARTTLS	STARTTLS

# AuthnzFcgiCheckAuthnProvider open
Authoritative On|Off	Whether no other module is asked after this one
DefaultUser user	User if the program names none
RequireBasicAuth On|Off	Whether a Basic login must be there before the program is asked
UserExpr expression	Where the user is in the request

# AuthnzFcgiDefineProvider
authn	For logins
authz	For access rules
authnz	For both

# dbm-type open
default	The kind that APR prefers
SDBM	APR's own, always there
GDBM	GNU's
NDBM	The classic one
DB	Berkeley DB

# LDAPReferrals
On	Referrals are followed
Off	Referrals are not followed
default @2.4.7	What the LDAP library does by itself

# LDAPTrustedMode
NONE	Plain connections
SSL	LDAP over TLS
TLS	STARTTLS
STARTTLS	STARTTLS

# LDAPTrustedGlobalCert
CA_DER	A CA certificate in DER form
CA_BASE64	A CA certificate in PEM form
CA_CERT7_DB	Netscape's database of certificates
CA_SECMOD	Netscape's database of modules
CERT_DER	A client certificate in DER form
CERT_BASE64	A client certificate in PEM form
CERT_KEY3_DB	Netscape's database of keys
CERT_NICKNAME	The name of a client certificate
CERT_PFX	A client certificate in PKCS#12 form
KEY_DER	A private key in DER form
KEY_BASE64	A private key in PEM form
KEY_PFX	A private key in PKCS#12 form

# LDAPTrustedClientCert
CA_DER	A CA certificate in DER form
CA_BASE64	A CA certificate in PEM form
CERT_DER	A client certificate in DER form
CERT_BASE64	A client certificate in PEM form
CERT_NICKNAME	The name of a client certificate
CERT_PFX	A client certificate in PKCS#12 form
KEY_DER	A private key in DER form
KEY_BASE64	A private key in PEM form
KEY_PFX	A private key in PKCS#12 form
`;
