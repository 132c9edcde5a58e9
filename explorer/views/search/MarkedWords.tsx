import { useSearch } from '@tanstack/react-router';

/** Shows a text with the words of the search marked. */
export function MarkedWords({ text }: { readonly text: string }) {
  const { q = '' } = useSearch({ from: '/search' });
  const words = q.split(/\s+/u).filter((word) => word !== '');
  const pattern = words.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|');
  const parts = pattern === '' ? [text] : text.split(new RegExp(`(${pattern})`, 'giu'));
  // Split by one group: every second part is a match.
  return parts.map((part, index) => (index % 2 === 1 ? <mark key={index}>{part}</mark> : part));
}
