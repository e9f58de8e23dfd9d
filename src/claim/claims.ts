import { readStances } from '../model/stances.ts';
import { createTypeTree } from '../model/types.ts';
import type { Article, Claim, Entity, Mention, Resources, Syntax } from '../types.ts';
import { coreOf } from './arguments.ts';
import { attributesOf } from './attributes.ts';
import { clausesOf } from './clauses.ts';
import { type Calibrate, createCalibration } from './confidence.ts';
import { edgesOf } from './edges.ts';
import { createLearner } from './learned.ts';
import { lifeDatesOf } from './lifedates.ts';
import { namesOf } from './names.ts';
import { nominalsOf } from './nominals.ts';
import { quotesOf } from './quotes.ts';
import { createRoles } from './roles.ts';
import { createScene, isRead, typeOf } from './scene.ts';
import { settled } from './settled.ts';
import { isOfDeal, isSum } from './sums.ts';
import { circumstancesOf, datesClause } from './times.ts';
import { actorTypes, createTyper, triggerNouns } from './typing.ts';
import { byEvidence, createWriter } from './write.ts';

export type ClaimFinder = (
  article: Article,
  syntax: Syntax,
  mentions: readonly Mention[],
  entities: readonly Entity[],
) => Claim[];

export interface ClaimOptions {
  /**
   * Also claims with an argument that no mention stands for (a clause, an adjective, nothing): `subject` or `object` is
   * then -1. For open relations as tuples of words; a graph takes none of them.
   */
  readonly partial?: boolean;
  /** How sure to be of claims; by the weights in `lexicon/confidence.txt` unless somebody is about to learn others. */
  readonly calibrate?: Calibrate;
}

/**
 * Prepares to read claims from trees: compiles the schema's triggers and the lexicon's stances once.
 *
 * The claims come in order of their evidence. Subject, object, speakers and roles are indexes into the mentions.
 *
 * @throws Error if `lexicon/stances.txt` or `lexicon/confidence.txt` is damaged
 * @example createClaimFinder(resources)(article, syntax, mentions, entities)
 */
export function createClaimFinder(
  resources: Pick<Resources, 'lexicon' | 'schema' | 'weights'>,
  { partial = false, calibrate = createCalibration(resources.lexicon.confidence ?? '') }: ClaimOptions = {},
): ClaimFinder {
  const stances = readStances(resources.lexicon.stances ?? '');
  const typer = createTyper(resources.schema);
  const nounsOfRelations = triggerNouns(resources.schema);
  const roleOf = createRoles(resources.schema);
  const actors = actorTypes(resources.schema);
  const tree = createTypeTree(resources.schema);
  const { relations } = resources.weights;
  const learn = relations && !partial ? createLearner(resources.schema, relations) : undefined;
  const nouns = new Map(
    resources.schema.entities.flatMap(({ name, nouns }) => nouns.map((noun) => [noun, name])),
  );

  return (article, syntax, mentions, entities) => {
    const scene = createScene(article, syntax, mentions, entities);
    const { tokens, sentences } = scene;
    const typeAt = (token: number) => {
      const core = coreOf(scene, token, stances);
      const type = typeOf(scene, scene.mentionAt[core] ?? -1);
      const kind = mentions[scene.mentionAt[token] ?? -1]?.kind;
      if (type === 'Concept' && (kind === 'name' || kind === 'pronoun')) return '';
      // Of "hundreds of inmates" the inmates.
      const noun = nouns.get(tokens[type === 'Group' ? core : token]?.lemma.toLowerCase() ?? '');
      if (type === 'Concept' && noun === undefined) return 'Thing';
      // "three firms" are a Group by number and Companies by what they are.
      return type === 'Group' ? (noun ?? type) : type;
    };
    const canAct = (token: number) => actors.has(typeAt(token));
    const isHome = (token: number) => {
      const mention = mentions[scene.mentionAt[token] ?? -1];
      return mention?.head === token && HOMES.has(mention.type);
    };
    // "Partners" of "Stonebridge Partners" says nothing of anybody.
    const isOfName = (token: number) => {
      const { kind, type = '' } = mentions[scene.mentionAt[token] ?? -1] ?? {};
      return kind === 'name' && tree.isA(type, 'Organization');
    };
    const times = circumstancesOf(
      tokens,
      mentions,
      ({ time }) => time !== null,
      (noun, mention) => datesClause(tokens, noun, mention, (word) => nouns.get(word) === 'Date'),
    );
    const amounts = circumstancesOf(
      tokens,
      mentions,
      (mention) => isSum(tokens, mention),
      (noun) => isOfDeal(tokens, noun, stances),
    );
    const quotes = quotesOf(article.text, tokens, sentences, stances);
    const desk = { scene, stances, times, amounts, quotes, roleOf, partial };
    const write = createWriter(desk);
    for (const [sentence, { block, first, last }] of sentences.entries()) {
      if (!isRead(block)) continue;
      const frames = [
        ...clausesOf(tokens, first, last, stances).map((frame) => settled(scene, frame, canAct)),
        ...nominalsOf(tokens, first, last, stances, nounsOfRelations).filter(({ token }) => !isOfName(token)),
        ...namesOf(scene, sentence),
        ...attributesOf(tokens, first, last, isHome, stances),
      ];
      for (const frame of frames) {
        write.frame(frame, edgesOf(scene, frame, typer, typeAt));
      }
      write.appositions(first, last);
      for (const edge of lifeDatesOf(scene, first, last)) write.frame(edge.frame, [edge]);
    }
    const claims = write.claims();
    const learned = learn?.(desk, claims) ?? [];
    return [...calibrate(scene, claims, 'rule'), ...calibrate(scene, learned, 'learned')].sort(byEvidence);
  };
}

/** Types of places that somebody is said to be from by their names alone: "a Norwegian banker", "a Chicago lender". */
const HOMES: ReadonlySet<string> = new Set(['Country', 'Nationality', 'City', 'Region']);
