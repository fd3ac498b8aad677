/** For how many days a class's join code can be made. */
export const CODE_DAYS_AT_MOST = 90;
