import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { sectionTitles } from '~/domain/exams/section-titles.server';
import { findItem } from '~/domain/questions/find-item.server';
import { admin } from '~/http/answer';
import { WholeItemPage } from '~/ui/exams/whole-item';

export const handle = { words: ['exams', 'questions'] };

/** One item whole, key included: for admins only. */
export const loader = admin.read(async ({ actor, param, language }) => {
  const item = await findItem(actor, param('id'));
  return { item, section: sectionTitles(language)(item.section) };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.item.id ?? ''} · Greenroom` }];

export default function Question() {
  return <WholeItemPage {...useLoaderData<typeof loader>()} />;
}
