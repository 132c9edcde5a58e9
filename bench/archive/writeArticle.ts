import type { Cast, CastBody } from './createCast.ts';
import type { Dice } from './createDice.ts';

/** The records of a page, by name: a name means one thing on a page. */
export interface Records {
  readonly regions: Map<string, Named>;
  readonly organizations: Map<string, Named>;
  readonly people: Map<string, Named>;
  readonly projects: Map<string, Named>;
  readonly statistics: Record<string, unknown>[];
}

type Named = Record<string, unknown> & { readonly articles: string[] };

const PARAGRAPHS = 6;
const INDICATORS = ['产值', '营业收入', '出口额', '投资额', '利润总额'];

/** Writes an article of about 600 characters and adds what it says to the page's records. */
export function writeArticle(number: number, id: string, at: number, dice: Dice, cast: Cast, records: Records): string {
  let text = '';
  for (let index = 0; index < PARAGRAPHS; index += 1)
    text += writeParagraph(number, id, at + text.length, dice, cast, records);
  return text;
}

function writeParagraph(number: number, article: string, at: number, dice: Dice, cast: Cast, records: Records): string {
  const body = cast.bodies[dice.zipf(cast.bodies.length)] as CastBody;
  const known = cast.mentions.get(body) ?? 0;
  cast.mentions.set(body, known + 1);
  const city = cast.cities.find(({ name }) => name === body.city);
  // Even if its place is given at all, half of the pages leave it out.
  const placed =
    city !== undefined && known >= body.placedFrom && dice.next() < 0.5 && !records.organizations.has(body.name);
  if (placed) {
    nameIn(records.regions, article, { name: city.name, level: 'city', parent: city.province, aliases: [] });
    if (!records.regions.has(city.province))
      nameIn(records.regions, article, { name: city.province, level: 'province', parent: '中国', aliases: [] });
  }
  const subject = { kind: body.kind, region: placed ? city.name : null, quote: body.name, aliases: [] };
  nameIn(records.organizations, article, { name: body.name, ...subject });
  const figure = `${String(1 + dice.below(900))}.${String(1 + dice.below(9))}亿元`;
  const indicator = dice.pick(INDICATORS);
  const quote = `${body.name}去年${indicator}达${figure}`;
  const words = [
    `${placed ? `位于${city.province}${city.name}的` : '记者了解到，'}${quote}，同比有所增长，订单排到了下半年。`,
  ];
  records.statistics.push({
    article,
    indicator,
    subject: { type: 'organization', name: body.name },
    quote,
    breakdown: null,
    value: Number.parseFloat(figure),
    unit: '亿元',
    qualifier: null,
    status: 'actual',
    period: '2024',
    change: null,
    attributedTo: [],
  });
  if (dice.next() < 0.6) words.push(addPerson(number, article, dice, cast, records));
  if (dice.next() < 0.15) words.push(addProject(article, dice, cast, records));
  // Filler text of its own, so that no two articles are alike.
  const colour = Array.from({ length: 36 }, () => String.fromCodePoint(0x4e00 + dice.below(3_000))).join('');
  words.push(`第${String(at % 97)}条生产线旁，${colour}。\n`);
  return words.join('');
}

/** People move from post to post; every second mention leaves the post out. */
function addPerson(number: number, article: string, dice: Dice, cast: Cast, records: Records): string {
  const person = cast.people[dice.zipf(cast.people.length)];
  if (person === undefined || records.people.has(person.name)) return '';
  const post = person.posts[Math.min(person.posts.length - 1, Math.floor((number / 3_000) * person.posts.length))];
  const says = post !== undefined && dice.next() < 0.5;
  if (says)
    nameIn(records.organizations, article, {
      name: post.body.name,
      kind: post.body.kind,
      region: null,
      quote: post.body.name,
      aliases: [],
    });
  const roles = says ? [{ title: post.title, organization: post.body.name }] : [];
  nameIn(records.people, article, {
    name: person.name,
    roles,
    official: says && post.body.kind === 'government',
    quote: person.name,
    aliases: [],
  });
  return says ? `${post.body.name}${post.title}${person.name}对此表示乐观。` : `${person.name}对此表示乐观。`;
}

function addProject(article: string, dice: Dice, cast: Cast, records: Records): string {
  const project = cast.projects[dice.zipf(cast.projects.length)];
  if (project === undefined || records.projects.has(project.name)) return '';
  nameIn(records.organizations, article, {
    name: project.body.name,
    kind: project.body.kind,
    region: null,
    quote: project.body.name,
    aliases: [],
  });
  nameIn(records.projects, article, {
    name: project.name,
    kind: 'industrial',
    region: null,
    organizations: [project.body.name],
    quote: project.name,
    aliases: [],
  });
  return `${project.body.name}的${project.name}已经开工。`;
}

/** Adds a record, or adds this article to the existing one. */
function nameIn(
  records: Map<string, Named>,
  article: string,
  record: Record<string, unknown> & { readonly name: string },
): void {
  const known = records.get(record.name);
  if (known === undefined) records.set(record.name, { ...record, articles: [article] });
  else if (!known.articles.includes(article)) known.articles.push(article);
}
