/** One sentence a refusal code: what happened, what was kept, what to do next. */
export default {
  'not-found': 'There is nothing at this address, or it is not yours to see.',
  'sign-in-first': 'Sign in first.',
  'not-allowed': 'This page belongs to another role. Nothing was changed.',
  'too-many-tries': 'Too many tries in a row. Try again in {{minutes}} minutes, or reset your password.',
  'not-json': 'This address takes JSON only. Nothing was saved.',
  unreadable: 'What was sent could not be read, so nothing was saved. Reload the page and try again.',
  'email-taken': 'There is an account with this address already. Sign in, or reset its password.',
  'wrong-email-or-password': 'The address and the password do not belong together. Check both, or reset the password.',
  'wrong-password': 'This is not your current password. Nothing was changed.',
  'link-expired': 'This link was used before or is older than an hour. Ask for a new one.',
  'password-common':
    'Many people use this password, so it is tried first. Choose another; three unrelated words do well.',
  'password-guessable':
    'Without your address and the name of this site, too little is left of this password. Choose another.',
  'person-unknown': 'There is no account with this address. Ask the person to sign up first.',
  'membership-exists': 'This person holds this role here already.',
  'role-not-here': 'Managers belong to enterprises and platforms, lecturers to universities. Choose another role.',
  'last-steward':
    'Nobody would be left who runs this organisation, so nothing was changed. Hand your role on to another member first, or give one of them the same role.',
  'invited-already':
    'There is an open invitation for this address and role already. Withdraw it first to send another.',
  'too-many-invitations':
    '{{limit}} invitations are open at the moment, and that is the most there can be. Withdraw some, or make a join code.',
  'invitation-over':
    'This invitation no longer counts: it was accepted, withdrawn, or is too old. Ask whoever invited you for another.',
  'invitation-for-another':
    'This invitation was sent to {{address}}, and only an account with that address can accept it. Nothing was changed.',
  'member-already': 'You hold this role here already, so the invitation was left open for whoever it is meant for.',
  'join-code-wrong': 'No organisation and no class has this code. Check it letter by letter, or ask for another.',
  'join-number-missing': 'This class expects people by number. Give your student or staff number too.',
  'place-for-another':
    'The place with this number is kept for another address than your account’s. Use the link that was sent there, or ask whoever runs the class.',
  'place-held': 'This account has another place in this class already. Nothing was changed.',
  'join-code-over':
    'This code no longer counts: it was ended, is too old, or as many people as it allows have come. Ask for another.',
  'order-broken':
    'Two steps have the same position, or one has none. Your answer is not changed; give each step a position of its own.',
  'drill-moved-on':
    'This is not the question that is due now: it was answered already, or has changed since. Nothing was counted.',
  'quiz-finished': 'This quiz is finished already. Its result stands; you can start another at any time.',
  'quiz-item-unknown':
    'One of the answers belongs to another quiz. Nothing was marked; reload the page and answer again.',
  'quiz-without-questions':
    'This module has no quiz questions at the moment, so nothing was started. The certifying body has to add some.',
  'draft-unfinished': 'Not published yet: {{count}} things are missing. They are named at their fields.',
  'item-id-taken': 'There is a question {{id}} already. Choose another id.',
  'item-unchanged': '{{id}} says exactly this already, so no new version was made. The draft is still here.',
  'item-withdrawn-already': 'This question is withdrawn already. Nothing was changed.',
  'item-in-use': 'This question is in use already. Nothing was changed.',
  'exam-would-be-thin':
    'Without this question the exam could not be drawn twice over. Nothing was changed; tick the box to withdraw it all the same.',
  'import-empty': 'There is nothing in here to import. Choose a file, or paste its text.',
  'import-unreadable': 'Line {{line}} cannot be read: {{problem}} Nothing was imported.',
  'import-doctype':
    'The file declares a document type (line {{line}}), which is never read here. Nothing was imported; take the declaration out.',
  'import-not-quiz':
    'This is XML, but not Moodle’s: it begins with <{{problem}}> instead of <quiz>. Nothing was imported.',
  'import-not-list': 'This is YAML, but not a list of questions. Nothing was imported.',
  'import-encoding':
    'This is not text in UTF-8, UTF-16 or GB18030. Nothing was imported; save the file as UTF-8 and try again.',
  'import-too-long': 'The file is larger than {{kilobytes}} kB. Nothing was imported; split it and try again.',
  'import-too-many':
    'The file holds {{count}} entries; {{limit}} can be imported at once. Nothing was imported; split it and try again.',
  'import-changed':
    'The file or the bank has changed since this list was shown, so nothing was imported. Look through the list again.',
  'exam-not-eligible': 'Something on the checklist is still missing, so the exam was not started.',
  'attempts-used-up': 'All {{limit}} attempts in {{days}} days are used. The next is possible from {{from}}.',
  'waiting-time': 'Two attempts are at least {{hours}} hours apart. The next is possible from {{from}}.',
  'bank-too-thin':
    'The question bank cannot fill this exam at the moment, so it was not started. The certifying body has to add questions.',
  'sitting-closed': 'This exam is handed in. Its answers stay as the server had them then.',
  'sitting-over':
    'The time is over. Everything the server had confirmed before the deadline counts; this change came too late.',
  'written-elsewhere':
    'This exam is being written on another page or device, so nothing was saved from here. Take over here to go on writing.',
  'window-closed': 'The exam window is not open now. Nothing was started; come back while it is open.',
  'window-turned-around': 'A window has to close after it opens, and later than now.',
  'roster-unknown':
    'There is no account with the address {{email}}. Nothing was opened; correct the list and send it again.',
  'window-code-wrong': 'This room code opens no exam now. Compare it with the one your room shows, and try again.',
  'not-on-roster': 'This room is for the people on its roster, and you are not on it. Ask whoever opened the room.',
  'answer-not-on-paper':
    'This answer does not belong to your paper and was not saved. Your other answers are safe. Reload the page.',
  'answer-stale': 'A newer answer to this question is saved already, so the older one was dropped.',
  'question-not-on-paper': 'Your paper has no question with this number. Choose one from the list.',
  'appeal-over': 'The time for appeals against this result ended on {{from}}. Nothing was sent.',
  'appeal-exists': 'You have appealed against this question already. There is one appeal a question.',
  'not-by-its-author': 'You wrote this version of the question. Another admin decides.',
  'key-does-not-fit':
    'This key belongs to a version that asks for other answers, so it cannot score the ones that were given. Choose another.',
  'preview-outdated':
    'Something has changed since this preview: an exam was closed, or another ruling was made. Nothing was applied. Look at the new preview first.',
  'nothing-to-issue':
    'There is no passed exam waiting here, or its certificate was issued already. No second one was made.',
  'not-for-oneself': 'You cannot do this for yourself. Ask another admin.',
  'no-such-transition':
    'This cannot follow from the present state. Nothing was changed; reload to see where things stand.',
  'reason-missing': 'Say why. The reason is kept in the audit log.',
  'binding-exists': 'This host is bound to this store already, or has been asked.',
  'binding-cooling-down': 'The two were unlinked less than 24 hours ago. Ask again from {{from}}.',
  'binding-not-asked': 'There is no open request here any more. Nothing was changed.',
  'identity-without-issue':
    'An identity was ticked for somebody whose certificate was not. Tick both, or neither. Nothing was issued.',
  'earlier-suspended':
    'The earlier certificate of {{name}} is suspended. Reinstate or revoke it first. Nothing was issued.',
  'second-person-needed': 'Whoever suspended it cannot lift the suspension. Ask another admin.',
  'live-code-refused':
    'This code was not made by this site, or was altered on the way. It says nothing about whoever shows it.',
  'number-unknown': 'No certificate has this number. Compare it with the paper, letter by letter.',
  'name-unprintable': 'The certificate cannot print {{characters}}. Write the name without it, as it should be read.',
  'name-too-long': 'A name on a certificate has at most {{most}} characters. Write a shorter form of it.',
  'name-letterless': 'Write a name with letters in it.',
  'name-character':
    'A name is made of letters, digits, spaces, hyphens, dots and apostrophes. Write it without “{{character}}”.',
  'latin-character': 'Write this in Latin letters only, without “{{character}}”.',
  'latin-missing': 'Write how the name is spelt in Latin letters, as in the passport.',
  'name-unconfirmed':
    '{{name}} has not agreed yet to the name that is printed. Remind them, or leave them out. Nothing was issued.',
  'name-confirmed-already': 'This person has agreed to the name by now. Reload the page and issue the certificate.',
  'name-changed':
    '{{name}} has changed the name to be printed since you saw it. Nothing was issued; look at the new preview.',
  'reminded-already': 'This person was reminded within the last 24 hours already.',
  'too-many-to-issue': 'At most {{most}} certificates are issued at once. Choose fewer; nothing was issued.',
  'scope-not-offered':
    'The exam’s policy does not offer what you chose these certificates to cover. Nothing was issued.',
  'nothing-to-renew':
    'The update exam of {{name}} renews nothing: there is no valid certificate whose renewal was open then. Nothing was issued.',
  'renewal-closed':
    'The update exam is for those whose certificate is in its renewal window. Yours is not, so the exam was not started.',
  'paper-not-made': 'This certificate’s PDF is being made. Try again in a minute.',
  'paper-withdrawn': 'The PDF of this certificate is no longer handed out, because the certificate does not stand.',
  'paper-not-chosen': 'Choose the PDF to check, of at most 5 MB.',
  'too-many-checks': 'Too many certificates were asked for from your network. Wait a minute, then ask again.',
  'credential-unsigned': 'This certificate was issued a moment ago and is being signed. Ask again in a few seconds.',
  'store-exists': 'There is a store with this name on this platform already.',
  'no-host-account':
    'This person has not started the training yet, so there is no host account to bind. Ask again after their first lesson.',
  'platform-unknown': 'Choose one of the platforms listed, or none.',
  'slot-turned-around': 'A broadcast ends after it starts, and lies ahead. Check both times.',
  'slot-too-long': 'A broadcast lasts 24 hours at most.',
  'slot-overlaps': 'This host is on another broadcast at that time. Choose another time or another host.',
  'own-slot-overlaps': 'You are on another broadcast at that time. Leave that one first, or decline this one.',
  'host-not-bound':
    'Only a host who is bound to this store, has been asked, or is a guest of this broadcast can be put down for it.',
  'slot-closed': 'This broadcast was cancelled or is over. Nothing was changed.',
  'guest-not-asked': 'This invitation is no longer open. Nothing was changed.',
  'too-many-tokens': 'An organisation may have {{limit}} tokens in use. Revoke one that is not needed any more first.',
  'too-many-endpoints':
    'An organisation may have {{limit}} endpoints in use. End one that is not needed any more first.',
  'expiry-past': 'This day is over already. Choose a later one, or leave it empty.',
  'address-not-https':
    'Messages go to https addresses on port 443 or 8443 only, without a user name in them. Nothing was added.',
  'address-not-reachable': 'This address lies in a private network, where nothing is sent. Nothing was added.',
  'endpoint-exists': 'There is an endpoint with this address already.',
  'endpoint-ended': 'This endpoint has ended. Nothing is sent to it any more.',
  'delivery-underway': 'This message is waiting to be sent already. Nothing was changed.',
  'rooms-overlap':
    '{{name}} has a seat in another exam room at that time. Nothing was changed; choose another time, or leave them out.',
  'room-without-seats': 'Choose at least one person. Nothing was opened.',
  'room-underway': 'This room has opened, or is over, so it can no longer be changed.',
  'room-nobody-writing': 'Nobody in this room is writing now. Nothing was changed.',
  'seat-taken': 'This person has started in this room, so the seat stays theirs.',
  'not-in-this-state':
    'The order or team is not at a step that allows this. Nothing was changed; its page says what comes next.',
  'order-terms-changed': 'The terms have changed since this page was shown. Nothing was agreed; read them again first.',
  'order-not-agreed': 'Both sides have to agree to the terms as they stand now. Nothing was changed.',
  'first-day-missing': 'Set the class’s first day first: its due dates count from it. Nothing was changed.',
  'class-empty': 'Nobody has joined the class yet, so there is no roster to lock.',
  'over-seats':
    '{{members}} people are on the roster, and {{seats}} seats are ordered. Agree on more seats or take people off the roster first.',
  'date-not-ahead': 'Choose a day from tomorrow on.',
  'course-unknown': 'Choose from the courses listed.',
  'university-unknown': 'Choose one of the universities listed.',
  'staff-unknown': 'Choose one of the people listed.',
  'reviewer-trains-class': 'Nobody reviews the people they train. Choose somebody else.',
  'hand-over-exists': 'This person has been asked already, or has accepted. Nothing was changed.',
  'hand-over-decided': 'This offer is no longer open. Nothing was changed.',
  'override-stands': 'A mark by hand is already proposed or in force here. Decline or end it first.',
  'age-not-ahead': 'Whoever was born then is of age already: there is nothing to say.',
  'age-set-already': 'You have said that you come of age later. An admin who checks your identity can correct it.',
  'credential-erased': 'The holder had their data erased: there is no credential of this certificate any more.',
  'erasure-asked-already': 'You have already asked to be erased.',
  'erasure-not-asked': 'There is nothing to take back: you have not asked, or you are being erased already.',
  'erasure-during-exam': 'Your exam is under way. Ask again when it is over.',
  'erasure-last-of-organisation':
    'You are the last who runs {{organisation}}. Give somebody else the role of {{role}} there first.',
  'erasure-last-admin': 'You are the last admin. Make somebody else an admin first.',
  'not-of-age': 'You can do this from the day you come of age.',
  'under-age': 'This person comes of age later. The offer can be made from that day on.',
  'deadline-target-unknown': 'There is nothing of this name. Choose what is to be done, or give it a title.',
  'deadline-exists': 'The schedule has a due date for this already. Change that one.',
  'deadline-before-start': 'A fixed due date may not come before the first day, {{day}}.',
  'deadline-past': 'This day is over. Choose today or later.',
  'deadline-too-far': 'Choose at most {{days}} days after the first day.',
  'schedule-full': 'The schedule holds at most {{most}} due dates.',
  'extension-too-early': 'An extension ends after the due date and after now.',
  'days-turned-around': 'The last day comes before the first, or they are more than 120 days apart.',
  'nothing-to-copy': 'There is nothing to take over: what that class has due stands in this schedule already.',
  'announcement-published': 'It is published already. It can be withdrawn, but no longer changed.',
  'nobody-chosen': 'Choose at least one person first.',
  'too-many-chosen': 'Choose at most {{most}} people at once.',
  'nothing-to-extend': 'Nothing is overdue here: there is nothing to extend.',
  'nothing-to-assign': 'There is nothing left to assign, or it is assigned already.',
  'no-seat-to-book': 'There is no exam room ahead, or everybody has a seat or has passed.',
  'act-undone-already': 'This is undone already. Nothing was changed.',
  'act-too-old': 'This can be undone for 24 hours, and they are over.',
  'sheet-newer':
    'This sheet was saved elsewhere, in another tab or on another device, on {{from}}. What you typed here is not saved, and nothing there was overwritten.',
  'sheet-too-long': 'A sheet holds {{maximum}} characters. Shorten it, or go on in a second one; nothing was saved.',
  'sheets-full': 'You keep {{maximum}} sheets already. Delete one that you do not need any more.',
  'act-overtaken': 'Somebody has changed this since. Nothing was changed: look at it where it stands now.',
  'reminder-sent': 'The reminder is on its way already and cannot be taken back.',
  'roster-file-missing': 'Choose a file first.',
  'roster-empty': 'There is nobody in this file: it has no rows below its headings. Nothing was changed.',
  'roster-too-heavy':
    'This file is larger than {{megabytes}} MB. A roster of 5,000 people is far smaller; leave out pictures and other sheets.',
  'roster-too-long':
    'This file has more than {{limit}} people, and that is the most one file can have. Nothing was changed; send it in parts.',
  'roster-too-large':
    'Unpacked, this workbook is larger than {{megabytes}} MB. Nothing was read; copy the roster into a new one.',
  'roster-old-excel': 'This is an old Excel file. Save it as .xlsx or CSV.',
  'roster-protected': 'This workbook is protected with a password. Save it without one.',
  'roster-html': 'This is a web page with the name of a spreadsheet. Open it in Excel and save it as .xlsx.',
  'roster-encoding': 'The characters of this file cannot be read. Save it as .xlsx, or as CSV UTF-8.',
  'roster-quote-open':
    'A quotation mark is opened near line {{line}} and never closed. Nothing was read; correct it there.',
  'roster-formulas':
    'Cell {{cell}} is a formula whose result is not in the file. Copy the columns and paste them as values.',
  'roster-no-headings': 'The first row is somebody’s already. Put headings above it: name, number, email.',
  'roster-not-a-table': 'This is not a table that can be read. Send an .xlsx, CSV or tab-separated file.',
  'roster-name-missing': 'Say which column the names are in.',
  'roster-key-missing':
    'Say which column has the numbers or the addresses: without one of them, people cannot be told apart.',
  'roster-column-twice': 'One column cannot be two things. Choose another for one of them.',
  'roster-import-underway': 'Another file is being put on this roster. Wait until it is done, or discard it.',
  'roster-import-moved-on': 'This import has moved on since the page was shown. Nothing was changed; look at it again.',
  'place-number-held': 'Somebody else on this roster has this number.',
  'place-email-held': 'Somebody else on this roster has this address.',
  'place-taken-already': 'This person has joined already. Nothing was sent.',
  'place-without-email': 'The roster has no address for this person. Make a link to hand on instead.',
  'place-invited-lately': 'This person was invited within the last ten minutes. Nothing was sent again.',
  'places-none-open': 'Nobody of those chosen is still expected. No link was made.',
} as const;
