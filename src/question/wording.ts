/** Puts the words of a statement together. */
import type { Span, Token } from '../types.ts';

/** Parts with spaces between, a capital first and a full stop apart, lest it be read as an abbreviation's. */
export function statementOf(parts: readonly string[]): string {
  const text = parts.filter((part) => part !== '').join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)} .`;
}

/** The words of tokens with the spaces between them that the question has. */
export function textOf(tokens: readonly Token[]): string {
  let text = '';
  let end = -1;
  for (const token of tokens) {
    if (end >= 0 && token.start > end) text += ' ';
    text += token.text;
    end = token.end;
  }
  return text;
}

/** Of a stand-in's words only what stands for the answer: "someone" of "someone's chairman", "some place" of "in some place". */
export function standInAt(start: number, standIn: string): Span | null {
  if (standIn === '') return null;
  const before = standIn.startsWith('in ') ? 'in '.length : 0;
  const owner = standIn.indexOf("'s ");
  return { start: start + before, end: start + (owner < 0 ? standIn.length : owner) };
}
