import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { printPeriod } from '../../figures/printPeriod.ts';
import { Rest } from '../../parts/Rest.tsx';
import { Section } from '../../parts/Section.tsx';
import { useWords } from '../../words/useWords.ts';
import type { Thing } from './thing.ts';

/** In a large archive, a body has more posts than anyone wants to read before its figures. */
const FOLDED = 8;

/** The posts of a person, or those at an organization, in the order in which they were first seen in print. */
export function ThingPosts({ thing }: { readonly thing: Thing }) {
  const { say, language } = useWords();
  const posts = listPosts(thing);
  const count = thing.__typename === 'Organization' ? thing.organizationPosts.totalCount : posts.length;
  const [isOpen, setOpen] = useState(false);
  if (posts.length === 0) return null;
  const shown = isOpen || posts.length <= FOLDED + 2 ? posts : posts.slice(0, FOLDED);
  return (
    <Section title={say('thing.posts')} count={count}>
      <ol className="thing-posts">
        {shown.map(({ id, title, seenFrom, seenTo, other }) => (
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
      {shown.length < posts.length && (
        <button type="button" className="button" data-quiet onClick={() => setOpen(true)}>
          {say('thing.posts.more', { n: posts.length - shown.length })}
        </button>
      )}
      {shown.length === posts.length && <Rest under={thing.id} list="posts" shown={shown.length} total={count} />}
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
