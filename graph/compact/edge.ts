/** An edge whose evidence is left where it is stored until it is asked for. */
import type { Relation } from '../topology.ts';
import type { EdgeAttributes, Status } from '../types.ts';

export class StoredEdge implements EdgeAttributes {
  readonly type: string;
  readonly typed: boolean;
  readonly label: string;
  readonly status: Status;
  readonly confidence: number;
  readonly #stored: () => EdgeAttributes;
  #whole: EdgeAttributes | null = null;

  /** @param stored reads all of it */
  constructor(
    { type, typed, label }: Relation,
    status: Status,
    confidence: number,
    stored: () => EdgeAttributes,
  ) {
    this.type = type;
    this.typed = typed;
    this.label = label;
    this.status = status;
    this.confidence = confidence;
    this.#stored = stored;
  }

  get claims(): EdgeAttributes['claims'] {
    return this.toJSON().claims;
  }

  get articles(): string[] {
    return this.toJSON().articles;
  }

  get origins(): number {
    return this.toJSON().origins;
  }

  toJSON(): EdgeAttributes {
    this.#whole ??= this.#stored();
    return this.#whole;
  }
}
