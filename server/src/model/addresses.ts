/** Which words `WSGITrustedProxies` takes. */

/**
 * Whether mod_wsgi takes a word as the address or the subnet of a proxy: `10.0.0.1`, `10.1`, `10.0.0.0/8`,
 * `10.0.0.0/255.0.0.0`, `fd00::/8`.
 *
 * Two judges must agree: mod_wsgi, which lets through only digits, dots and slashes, or lower-case hexadecimal digits, colons and
 * slashes (`src/server/mod_wsgi.c`, since 6.0 `wsgi_config.c: wsgi_looks_like_ip`), and then APR, which reads the address
 * (`network_io/unix/sockaddr.c: apr_ipsubnet_create`).
 */
export function isProxyAddress(text: string): boolean {
	if (!(text.includes(':') ? /^[\da-f:/]+$/ : /^[\d./]+$/).test(text)) return false;
	const slash = text.indexOf('/');
	const address = slash < 0 ? text : text.slice(0, slash);
	const mask = slash < 0 ? undefined : text.slice(slash + 1);
	const groups = readIPv6(address);
	if (groups) return !isMappedIPv4(groups) && (mask === undefined || isPrefixLength(mask, 128));
	if (mask === undefined) return isIPv4(address) || isNetwork(address);
	return isIPv4(address) && (isPrefixLength(mask, 32) || isIPv4(mask));
}

/** Four numbers up to 255, as `apr_inet_pton` reads them: leading zeros change nothing. */
function isIPv4(text: string): boolean {
	const numbers = text.split('.');
	return numbers.length === 4 && numbers.every((number) => /^\d+$/.test(number) && Number(number) <= 255);
}

/** The old manner of writing a network, `10.1` or `10.1.` for 10.1.0.0/16 (`parse_network`). Its numbers are read by `atoi`, so they wrap. */
function isNetwork(text: string): boolean {
	if (text.length > 15 || !/^\d+(?:\.\d+){0,3}\.?$/.test(text)) return false;
	return text.split('.').every((number) => {
		const octet = Number(number) | 0;
		return octet >= 0 && octet <= 255;
	});
}

/**
 * The eight groups of an IPv6 address, undefined if it is none, as `apr_inet_pton` reads it: a colon may stand at the end, and `::` may
 * stand for no group at all (but then the groups after it are lost).
 */
function readIPv6(text: string): number[] | undefined {
	const halves = text.replace(/(?<=[\da-f]):$/, '').split('::');
	if (halves.length > 2) return undefined;
	const [left = [], right] = halves.map((half) => (half === '' ? [] : half.split(':')));
	const missing = 8 - left.length - (right?.length ?? 0);
	if (right ? missing < 0 : missing !== 0) return undefined;
	const groups = [...left, ...(right ?? [])].map((group) =>
		/^[\da-f]+$/.test(group) ? Number.parseInt(group, 16) : NaN,
	);
	if (!groups.every((group) => group <= 0xffff)) return undefined;
	const last = missing === 0 && right ? right.map(() => 0) : groups.slice(left.length);
	return [...groups.slice(0, left.length), ...Array<number>(missing).fill(0), ...last];
}

/** `::ffff:a00:1`: APR wants it written as IPv4 (`IN6_IS_ADDR_V4MAPPED`). */
function isMappedIPv4(groups: readonly number[]): boolean {
	return groups[5] === 0xffff && groups.slice(0, 5).every((group) => group === 0);
}

/** A number of bits; 0 is refused, so there is no subnet of all addresses. */
function isPrefixLength(text: string, bits: number): boolean {
	return /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= bits;
}
