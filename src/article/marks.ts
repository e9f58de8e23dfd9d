/** Lines that are signs of the trade, and no sentences. */

/** A release or a story ends here; what follows is for editors. */
const END = /^(?:(?:#\s?){2,5}|[-–—*\s]*(?:30|ends?|endit)[-–—*\s]*)$/iu;
const MARKS: readonly RegExp[] = [
  END,
  /^[-–—(\s]*more[-–—)\s]*$/iu,
  // "($1 = 8.5460 crowns)"
  /^\(?[\p{Sc}\p{Lu}]{0,4}\s?1 = [^.!?]{0,20}[\d.,]+[^.!?]{0,60}\)?$/u,
  // "(LAUGHTER)", "(SOUNDBITE OF MUSIC)"
  /^[([]\p{Lu}[\p{Lu}\d ,.'’:&-]{2,60}[)\]]$/u,
  // "New York ANX —"
  /^\p{Lu}[^.!?]{1,40}\s[—–]$/u,
  /^SOURCE:? +\p{Lu}/u,
  // An address or a number to ask at.
  /^(?:(?:e-?mail|tel(?:ephone)?|phone|fax|mobile|cell|office|[temf])\b[:.\s]*)?(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\+?\(?\d[\d ().-]{6,20})$/iu,
];

/** @param line trimmed */
export function isMark(line: string): boolean {
  return line.length < 120 && MARKS.some((mark) => mark.test(line));
}

export function isEnd(line: string): boolean {
  return line.length < 20 && END.test(line);
}
