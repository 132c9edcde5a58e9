/** What the lexicons know about names; passed to the validator, so that it needs no lexicon of its own. */
export interface NameLexicon {
  readonly isRegion: (name: string) => boolean;
  readonly isOrganization: (name: string) => boolean;
}
