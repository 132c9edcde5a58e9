import type { NameLexicon } from '../model/nameLexicon.ts';
import { findOrganization } from './organizationLexicon.ts';
import { findRegionsByName } from './regionLexicon.ts';

/** Tells the validator which names the lexicons know. */
export const lexiconNames: NameLexicon = {
  isRegion: (name) => findRegionsByName(name).length > 0,
  isOrganization: (name) => findOrganization(name) !== undefined,
};
