/** Where a schema file is wrong, and how. */
export interface SchemaFault {
  readonly file: string;
  /** Counted from 1; absent where no line can be named. */
  readonly line?: number;
  /** The name of the type, empty when the file as a whole is meant. */
  readonly record: string;
  readonly field: string;
  readonly expected: string;
  readonly found: string;
}

/** A schema file that cannot be used: `my.yaml, line 4: LEASES.domain: expected the name of an entity type, found "Firm"`. */
export class SchemaError extends Error {
  readonly fault: SchemaFault;

  constructor(fault: SchemaFault) {
    const file = fault.line === undefined ? fault.file : `${fault.file}, line ${fault.line}`;
    const place = [file, [fault.record, fault.field].filter(Boolean).join('.')].filter(Boolean).join(': ');
    super(`${place}: expected ${fault.expected}, found ${JSON.stringify(fault.found)}`);
    this.name = 'SchemaError';
    this.fault = fault;
  }
}
