import { Link } from '@tanstack/react-router';
import { printPeriod } from '../../figures/printPeriod.ts';
import { Section } from '../../parts/Section.tsx';
import { useWords } from '../../words/useWords.ts';
import type { Thing } from './thing.ts';

/** The posts of a person, or those at an organization, in the order in which they were first seen in print. */
export function ThingPosts({ thing }: { readonly thing: Thing }) {
  const { say, language } = useWords();
  const posts = listPosts(thing);
  if (posts.length === 0) return null;
  return (
    <Section title={say('thing.posts')} count={posts.length}>
      <ol className="thing-posts">
        {posts.map(({ id, title, seenFrom, seenTo, other }) => (
          <li key={id}>
            <span className="quiet small thing-posts-seen">
              {[...new Set([seenFrom, seenTo])]
                .flatMap((day) => (day === null ? [] : [printPeriod(day, language)]))
                .join(' – ') || say('figure.noDate')}
            </span>
            <span>
              {title}
              {other !== null && (
                <>
                  {' · '}
                  <Link to="/node/$id" params={{ id: other.id }}>
                    {other.name}
                  </Link>
                </>
              )}
            </span>
          </li>
        ))}
      </ol>
      <p className="quiet tiny">{say('thing.seen.note')}</p>
    </Section>
  );
}

function listPosts(thing: Thing) {
  const posts =
    thing.__typename === 'Person'
      ? thing.posts.map(({ organization, ...post }) => ({ ...post, other: organization }))
      : thing.__typename === 'Organization'
        ? thing.organizationPosts.nodes.map(({ person, ...post }) => ({ ...post, other: person }))
        : [];
  return posts.toSorted((a, b) => (a.seenFrom ?? '').localeCompare(b.seenFrom ?? ''));
}
