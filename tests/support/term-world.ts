import type { Agent } from 'node:http';
import type { Browser } from '@playwright/test';
import { demoPassword } from '#db/seeds/logins';
import type { TermDesk } from './term-desk';
import type { Student } from './term-students';

/** How many students the order is for. */
export const SEATS = 40;

export type Term = { address: string; dataDir: string; browser: Browser; agent: Agent };

/** A class in its term: who runs it, where its order is, and its students, the first of them at desks. */
export type Class = { lecturer: TermDesk; order: string; classId: string; students: Student[]; desks: TermDesk[] };

export const demo = (key: string) => ({ email: `${key}@demo.greenroom.test`, password: demoPassword });

/** Takes an order a step further, as its button says. */
export async function move(desk: TermDesk, order: string, to: string): Promise<void> {
  await desk.page.goto(order);
  await desk.send('move', {}, /done=move/, `button[name="to"][value="${to}"]`);
}
