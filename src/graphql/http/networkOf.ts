import { isIPv6 } from 'node:net';

/**
 * Gives the address that limits count by. One connection to the internet has 2^64 addresses of IPv6, so their first half counts:
 * `2001:db8:1:2::5` is `2001:db8:1:2::/64`. Others, and IPv4 addresses written as IPv6, are returned unchanged.
 */
export function networkOf(address: string | undefined): string {
  if (address === undefined || !isIPv6(address) || address.includes('.')) return address ?? '';
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::');
  const first = head === '' ? [] : head.split(':');
  const last = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : 8 - first.length - last.length;
  const groups = [...first, ...Array.from({ length: zeros }, () => '0'), ...last];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
