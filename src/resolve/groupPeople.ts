import type { Claim } from '../model/claim.ts';
import { findRegionById } from './regionLexicon.ts';
import type { GroupKey } from './groupKey.ts';
import { narrowScopes } from './narrowScopes.ts';

interface Body {
  readonly name: string;
  readonly scope: string | null;
  readonly token: string;
}

/**
 * Groups the claims about people of one name. Two claims mean one person when they share a body (海关总署), when one body is
 * part of the other (海关总署统计分析司), or when both hold public posts in one province, city or county, as careers go.
 * A claim without a body joins the only existing group, unless one is an official and the other is not.
 */
export function groupPeople(claims: readonly Claim[]): GroupKey[] {
  const bodiesOf = groupBodies(claims);
  const parents = new Map<string, string>();
  const root = (token: string): string => {
    let at = token;
    for (let up = parents.get(at); up !== undefined && up !== at; up = parents.get(at)) at = up;
    return at;
  };
  const join = (one: Body, other: Body): void => {
    const [a, b] = [root(one.token), root(other.token)];
    // The smaller token represents the group, regardless of the order.
    if (a !== b) parents.set(a < b ? b : a, a < b ? a : b);
  };
  const all = claims.flatMap((claim, index) =>
    (bodiesOf[index] ?? []).map((body) => ({ body, official: claim.saidOfficial === true })),
  );
  for (const bodies of bodiesOf) for (const body of bodies) if (bodies[0] !== undefined) join(bodies[0], body);
  for (const [index, one] of all.entries())
    for (const other of all.slice(0, index))
      if (areKin(one.body, other.body) || (one.official && other.official && shareOffice(one.body, other.body)))
        join(one.body, other.body);

  const groups = new Map<string, { official: boolean; named: boolean }>();
  for (const [index, claim] of claims.entries()) {
    const [body] = bodiesOf[index] ?? [];
    if (body === undefined) continue;
    const before = groups.get(root(body.token));
    groups.set(root(body.token), {
      official: before?.official === true || claim.saidOfficial === true,
      named: before?.named === true || !claim.reporter,
    });
  }
  return claims.map((claim, index): GroupKey => {
    const [body] = bodiesOf[index] ?? [];
    if (body !== undefined) return explain(root(body.token), bodiesOf[index] ?? []);
    if (claim.reporter)
      return { key: 'reporter', rule: 'same-name', why: 'A writer with this name, and the page gives no agency.' };
    const named = [...groups].filter(([, group]) => group.named);
    const [only] = named;
    if (only !== undefined && named.length === 1 && only[1].official === claim.saidOfficial)
      return {
        key: only[0],
        rule: 'only-body',
        why: `The page gives no post; the only person with this name is at ${printToken(only[0])}.`,
      };
    return { key: null, rule: 'same-name', why: 'The name is the same, and the page gives no post.' };
  });
}

/** Groups the bodies of each claim, with one form for a body whose place one page gives and another omits. */
function groupBodies(claims: readonly Claim[]): Body[][] {
  const raw = claims.map(({ affiliations }) => affiliations.map((each) => JSON.parse(each) as [string, string | null]));
  const scopesOf = Map.groupBy(raw.flat(), ([name]) => name);
  return raw.map((bodies) =>
    bodies.map(([name, given]) => {
      const scope = narrowScopes((scopesOf.get(name) ?? []).map(([, each]) => each))(given);
      return { name, scope, token: JSON.stringify([name, scope]) };
    }),
  );
}

function areKin(one: Body, other: Body): boolean {
  const [short, long] = one.name.length < other.name.length ? [one, other] : [other, one];
  return (
    short.name.length >= 3 && short.name !== long.name && long.name.startsWith(short.name) && short.scope === long.scope
  );
}

/** A country is too large for its officials of one name to be one person; a county, city or province is not. */
function shareOffice(one: Body, other: Body): boolean {
  if (one.scope === null || one.scope !== other.scope) return false;
  const level = findRegionById(one.scope)?.level;
  return level === 'province' || level === 'city' || level === 'county';
}

function explain(key: string, bodies: readonly Body[]): GroupKey {
  if (bodies.some(({ token }) => token === key))
    return { key, rule: 'same-body', why: `The name and the organization, ${printToken(key)}, are the same.` };
  return {
    key,
    rule: 'related-body',
    why: `The name is the same, and ${bodies.map(({ name }) => name).join('、')} belongs to ${printToken(key)}.`,
  };
}

function printToken(token: string): string {
  return (JSON.parse(token) as [string, string | null])[0];
}
