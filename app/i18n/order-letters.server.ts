import type { HandOverLetter } from '~/domain/cohorts/hand-overs/offer-hand-over.server';
import type { OrderLetter } from '~/domain/cohorts/orders/tell-other-side.server';
import { translate } from './words.server';

/** The mail that tells the other side of an order what happened to it. `origin` is this site's address in each of these. */
export const orderLetter =
  (origin: string): OrderLetter =>
  (language, { news, orderId, ...facts }) => {
    const link = `${origin}/orders/${orderId}`;
    return {
      subject: translate(language)(`orders:letter.${news}.subject`, facts),
      body: translate(language)(`orders:letter.${news}.body`, { ...facts, link }),
    };
  };

/** The mail that tells a learner of an offer to be taken over. */
export const handOverLetter =
  (origin: string): HandOverLetter =>
  (language, facts) => ({
    subject: translate(language)('orders:letter.handOver.subject', facts),
    body: translate(language)('orders:letter.handOver.body', { ...facts, link: `${origin}/hand-overs` }),
  });
