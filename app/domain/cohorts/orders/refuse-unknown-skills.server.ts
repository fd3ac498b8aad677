import { content } from '../../content.server';
import { Refusal } from '../../refusal';

/** Throws `course-unknown` unless each skill is the id of a course there is. */
export function refuseUnknownSkills(skills: readonly string[]): void {
  if (skills.length === 0) return;
  const { courses } = content().library;
  if (!skills.every((skill) => courses.some(({ id }) => id === skill)))
    throw new Refusal('course-unknown', {}, 'skills');
}
