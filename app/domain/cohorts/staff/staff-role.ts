/** What somebody is appointed for in a class: to teach it, to look after it from the enterprise, to review its practice. */
export const staffRoles = ['lecturer', 'mentor', 'reviewer'] as const;
export type StaffRole = (typeof staffRoles)[number];
