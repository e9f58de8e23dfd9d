/** Which network addresses are open to all. Needs Node. */
import { type LookupAddress, lookup as resolve } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Whether an IP address may be asked for a page. */
export type MayConnect = (address: string) => boolean;

/** An address of the open internet: not of this machine, its network, a cloud's metadata, nor one that hides such an address. */
export const isPublic: MayConnect = (address) =>
  ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';

/** The name leads to an address that is not asked. */
export class ForbiddenAddress extends Error {
  override readonly name = 'ForbiddenAddress';
}

/** The bare IP address, if the host of a URL is one; names are looked up. */
export function addressOf({ hostname }: URL): string | null {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(bare) ? bare : null;
}

/**
 * Looks names up for a connection, and lets through only what may be connected to. What is checked is what is connected to: a name that
 * leads elsewhere when it is asked a second time gains nothing.
 *
 * @param resolver by default the system's
 */
export function guardedLookup(mayConnect: MayConnect, resolver: LookupFunction = resolve): LookupFunction {
  return (name, options, answer) => {
    resolver(name, { ...options, all: true }, (error, found) => {
      const all: readonly LookupAddress[] = Array.isArray(found) ? found : [{ address: found, family: 0 }];
      const [first] = all;
      if (error) answer(error, []);
      else if (!first || !all.every(({ address }) => mayConnect(address)))
        answer(new ForbiddenAddress(first?.address ?? name), []);
      else if (options.all) answer(null, [...all]);
      else answer(null, first.address, first.family);
    });
  };
}
