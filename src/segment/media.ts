import media from '../../seeds/lexicons/mediaNames.json' with { type: 'json' };

/** Agencies, sites and papers whose datelines need no more than their name: a regular expression's alternatives. */
export const WIRE = media.wires.toSorted((a, b) => b.length - a.length).join('|');

/** Any medium by the form of its name. */
export const MEDIUM = `(?:${WIRE}|[\\p{Script=Han}]{1,8}?(?:${media.endings.join('|')}))`;
