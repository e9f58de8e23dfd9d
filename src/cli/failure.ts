/** The command, a file or the graph is unusable: the program says why and ends with exit code 2. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

/** The reason that an operating system gives, in its words: `EACCES: permission denied`. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message.replace(/, (open|rename|scandir|stat|read|mkdir|access|write).*$/s, '');
}

/** Whether a file is just not there. */
export function isAbsence(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
