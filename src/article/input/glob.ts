/** Globs: `*`, `?`, `[abc]`, `[!abc]`, `**` and `{a,b}`, as shells have them. */

export function isGlob(input: string): boolean {
  return /[*?[{]/.test(input);
}

/** The folder above the first part with a wildcard; empty for the working folder. */
export function globBase(input: string): string {
  const wild = input.search(/[*?[{]/);
  const slash = input.lastIndexOf('/', wild);
  return slash < 0 ? '' : slash === 0 ? '/' : input.slice(0, slash);
}

/** The pattern that a whole path must match. An unclosed bracket or brace stands for itself. */
export function globPattern(input: string): RegExp {
  let source = '';
  let braces = 0;
  for (let at = 0; at < input.length; at++) {
    const character = input[at] ?? '';
    if (input.startsWith('**/', at)) {
      source += '(?:[^/]+/)*';
      at += 2;
    } else if (input.startsWith('**', at)) {
      source += '.*';
      at += 1;
    } else if (character === '*') source += '[^/]*';
    else if (character === '?') source += '[^/]';
    else if (character === '[' && input.indexOf(']', at + 2) > 0) {
      const close = input.indexOf(']', at + 2);
      const inside = input.slice(at + 1, close).replace(/[\\\]^]/g, '\\$&');
      source += inside.startsWith('!') ? `[^${inside.slice(1)}]` : `[${inside}]`;
      at = close;
    } else if (character === '{' && input.indexOf('}', at) > 0) {
      source += '(?:';
      braces++;
    } else if (character === '}' && braces > 0) {
      source += ')';
      braces--;
    } else if (character === ',' && braces > 0) source += '|';
    else source += character.replace(/[\\^$.|+()[\]{}/]/g, '\\$&');
  }
  return new RegExp(`^${source}${')'.repeat(braces)}$`, 'u');
}
