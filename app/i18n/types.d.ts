import 'i18next';
import type admin from './admin.en';
import type audit from './audit.en';
import type bank from './bank.en';
import type board from './board.en';
import type certificates from './certificates.en';
import type cohorts from './cohorts.en';
import type courses from './courses.en';
import type credential from './credential.en';
import type drafting from './drafting.en';
import type drill from './drill.en';
import type exams from './exams.en';
import type fields from './fields.en';
import type home from './home.en';
import type hosts from './hosts.en';
import type integrity from './integrity.en';
import type interchange from './interchange.en';
import type issuing from './issuing.en';
import type lesson from './lesson.en';
import type mail from './mail.en';
import type marking from './marking.en';
import type organisations from './organisations.en';
import type people from './people.en';
import type profile from './profile.en';
import type questions from './questions.en';
import type refusals from './refusals.en';
import type rooms from './rooms.en';
import type shell from './shell.en';
import type sitting from './sitting.en';
import type statistics from './statistics.en';
import type trade from './trade.en';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    resources: {
      admin: typeof admin;
      audit: typeof audit;
      bank: typeof bank;
      board: typeof board;
      certificates: typeof certificates;
      cohorts: typeof cohorts;
      courses: typeof courses;
      credential: typeof credential;
      drill: typeof drill;
      drafting: typeof drafting;
      exams: typeof exams;
      fields: typeof fields;
      home: typeof home;
      hosts: typeof hosts;
      integrity: typeof integrity;
      interchange: typeof interchange;
      issuing: typeof issuing;
      lesson: typeof lesson;
      mail: typeof mail;
      marking: typeof marking;
      organisations: typeof organisations;
      people: typeof people;
      profile: typeof profile;
      questions: typeof questions;
      refusals: typeof refusals;
      rooms: typeof rooms;
      shell: typeof shell;
      statistics: typeof statistics;
      sitting: typeof sitting;
      trade: typeof trade;
    };
  }
}
