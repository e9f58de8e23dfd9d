/** What formats that keep every claim share: names for claims, and what an edge may be called without becoming a fact. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { statusOf } from '../build/support.ts';
import type { EdgeAttributes, Evidence, Status } from '../types.ts';
import { type Cell, claimRow, wellFormed } from './attributes.ts';

/** The relation of what has no type in the schema; its words are told beside it. */
export const OPEN_RELATION = 'RELATED_TO';

/** `OWNS`. */
export function relationOf({ type, typed }: Pick<EdgeAttributes, 'type' | 'typed'>): string {
  return typed ? type : OPEN_RELATION;
}

/** How a claim alone would vouch for its edge. */
export function standingOf(claim: Evidence): Status {
  return statusOf([claim]);
}

/** `CLAIM`, with the standing of the claim. */
export function statedRow(claim: Evidence): Readonly<Record<string, Cell>> & { readonly status: Status } {
  return { status: standingOf(claim), ...claimRow(claim) };
}

/** The same for the same claim in any graph: forty hexadecimal digits. */
export function claimId(
  edgeKey: string,
  { article, start, end, subject, object, ...rest }: Evidence,
): string {
  const { polarity, modality, speakers, roles } = rest;
  const place = [edgeKey, article, start, end, subject.start, object.start];
  return digest(JSON.stringify([...place, polarity, modality, speakers, Object.entries(roles)]));
}

/** Forty hexadecimal digits of a text's SHA-256. */
export function digest(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(wellFormed(text)))).slice(0, 40);
}
