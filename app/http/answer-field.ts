import { z } from 'zod';
import { nestedFields, readAnswer } from '~/domain/questions/answer-fields';
import { itemAnswer } from '~/domain/questions/paper';
import type { ShownItem } from '~/domain/questions/show-item';

/**
 * The answer to an item, out of its fields. A form that leaves an item or a part of one out, or fills it with what cannot
 * be read, is told so at that part.
 */
export const answerField = (item: ShownItem) =>
  z
    .unknown()
    .optional()
    .transform((sent, context) => {
      const { answer, problems } = readAnswer(item, nestedFields(sent));
      for (const { field, problem } of problems) {
        const path = field === '' ? [] : field.split('.');
        context.addIssue({ code: 'custom', input: sent, path, message: `questions:problem.${problem}` });
      }
      return answer;
    })
    .pipe(itemAnswer);
