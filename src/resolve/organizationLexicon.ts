import organizations from '../../seeds/lexicons/organizations.json' with { type: 'json' };
import { mintId } from '../model/ids.ts';
import type { OrganizationKind } from '../model/pageFacts.ts';
import { findRegionsByName } from './regionLexicon.ts';

/** An organization known before any page was read. It is unique, whatever place a page gives for it. */
export interface LexiconOrganization {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganizationKind;
  readonly regionId: string | null;
  readonly aliases: readonly string[];
}

const bySurface = new Map<string, LexiconOrganization>();
const byId = new Map<string, LexiconOrganization>();

for (const [name, kind, region, aliases] of organizations.rows as [
  string,
  OrganizationKind,
  string | null,
  string[],
][]) {
  const regionId = region === null ? null : (findRegionsByName(region)[0]?.id ?? null);
  const organization = { id: mintId('Organization', name, regionId), name, kind, regionId, aliases };
  byId.set(organization.id, organization);
  for (const surface of [name, ...aliases]) bySurface.set(surface, organization);
}

/** Every body of the lexicon. */
export const LEXICON_ORGANIZATIONS: readonly LexiconOrganization[] = [...byId.values()];

/** Returns the organization with a name, or with a short form that always means it. */
export function findOrganization(surface: string): LexiconOrganization | undefined {
  return bySurface.get(surface);
}

/** Gives a body of the lexicon by its id. */
export function findOrganizationById(id: string): LexiconOrganization | undefined {
  return byId.get(id);
}
