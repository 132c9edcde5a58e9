import parts from '../../seeds/lexicons/parts.json' with { type: 'json' };
import { mintId } from '../model/ids.ts';

/** By what a subject is divided into parts. */
export const PART_AXES = [
  'partner',
  'product',
  'owner',
  'mode',
  'industry',
  'region-group',
  'household',
  'other',
] as const;
export type PartAxis = (typeof PART_AXES)[number];

/** A part that was known before any page was read. */
export interface LexiconPart {
  readonly id: string;
  readonly axis: PartAxis;
  readonly name: string;
  readonly aliases: readonly string[];
  /** The part that contains it, e.g. 汽车 for 电动汽车. */
  readonly widerId: string | null;
}

type Row = [axis: PartAxis, name: string, source: string, aliases: string[], wider: string | null];
const rows = parts.rows as Row[];
const axisOf = new Map(rows.map(([axis, name]) => [name, axis]));

/** Every part of the lexicon. */
export const LEXICON_PARTS: readonly LexiconPart[] = rows.map(([axis, name, , aliases, wider]) => ({
  id: mintId('Part', axis, name),
  axis,
  name,
  aliases,
  widerId: wider === null ? null : mintId('Part', axisOf.get(wider) ?? axis, wider),
}));

const bySurface = new Map(
  LEXICON_PARTS.flatMap((part) => [part.name, ...part.aliases].map((surface) => [surface, part])),
);

/** Finds a part of the lexicon by its name or another one. */
export function findLexiconPart(name: string): LexiconPart | undefined {
  return bySurface.get(name);
}
