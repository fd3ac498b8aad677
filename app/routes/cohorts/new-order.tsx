import { type MetaFunction, redirect } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { listUniversities } from '~/domain/cohorts/orders/list-universities.server';
import { dayField, restFields, seatsField, zoneField } from '~/domain/cohorts/orders/order-fields';
import { SEATS_AT_MOST } from '~/domain/cohorts/orders/order-limits';
import { proposeOrder } from '~/domain/cohorts/orders/propose-order.server';
import { content } from '~/domain/content.server';
import { listZones } from '~/domain/people/zone';
import { manager } from '~/http/answer';
import { environment } from '~/http/environment';
import { orderLetter } from '~/i18n/order-letters.server';
import { translate } from '~/i18n/words.server';
import { TermsFields } from '~/ui/orders/terms-fields';
import { Button } from '~/ui/primitives/button';
import { Field, Form, Select } from '~/ui/primitives/form';
import { Empty, Page } from '~/ui/primitives/page';
import { useWords } from '~/ui/primitives/words';

export const handle = { words: ['orders', 'trade'] };

/** An order to propose: to whom, how many, with which skills, by when. */
export const loader = manager.read(async ({ actor, language, zone }) => {
  const universities = await listUniversities(actor);
  return {
    title: translate(language)('orders:new.title'),
    universities: universities?.map(({ id, ...name }) => ({ id, name: name[language] })) ?? null,
    courses: content().library.courses.map(({ id, title }) => ({ id, title: title[language] })),
    zone,
    zones: listZones(zone),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

const proposal = z.object({
  universityId: z.string().min(1).max(80),
  ...restFields,
  seats: seatsField,
  neededOn: dayField,
  zone: zoneField,
});

export const action = manager.write(async ({ actor, form, now }) => {
  const wanted = await form(proposal);
  const orderId = await proposeOrder(actor, { ...wanted, letter: orderLetter(environment().origin) }, now);
  return redirect(`/orders/${orderId}?done=proposed`);
});

export default function NewOrder() {
  const { title, universities, courses, zone, zones } = useLoaderData<typeof loader>();
  const { t } = useWords('orders');
  const above = <Link to="/orders">{t('order.back')}</Link>;
  if (!universities) {
    return (
      <Page above={above} title={title}>
        <Empty title={t('new.noEnterprise')}>{t('new.noEnterpriseLead')}</Empty>
      </Page>
    );
  }
  if (universities.length === 0) {
    return (
      <Page above={above} title={title}>
        <Empty title={t('new.noUniversities')}>{t('new.noUniversitiesLead')}</Empty>
      </Page>
    );
  }
  return (
    <Page above={above} title={title} lead={t('new.lead')}>
      <Form>
        <Select
          name="universityId"
          label={t('new.university')}
          options={universities.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <TermsFields courses={courses} />
        <Field
          name="seats"
          type="number"
          min={1}
          max={SEATS_AT_MOST}
          label={t('new.seats')}
          hint={t('new.seatsHint', { most: SEATS_AT_MOST })}
          required
        />
        <Field name="neededOn" type="date" label={t('new.neededOn')} hint={t('new.neededOnHint')} required />
        <Select
          name="zone"
          label={t('new.zone')}
          defaultValue={zone}
          options={zones.map((name) => ({ value: name, text: name.replaceAll('_', ' ') }))}
        />
        <div>
          <Button>{t('new.submit')}</Button>
        </div>
      </Form>
    </Page>
  );
}
