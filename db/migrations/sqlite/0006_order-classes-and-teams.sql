CREATE TABLE `class_consents` (
	`class_id` text NOT NULL,
	`person_id` text NOT NULL,
	`field` text NOT NULL,
	`since` integer NOT NULL,
	PRIMARY KEY(`class_id`, `person_id`, `field`),
	FOREIGN KEY (`class_id`) REFERENCES `classes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `class_consents_person` ON `class_consents` (`person_id`);--> statement-breakpoint
CREATE TABLE `class_staff` (
	`id` text PRIMARY KEY NOT NULL,
	`class_id` text NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`since` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`class_id`) REFERENCES `classes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `class_staff_one_in_force` ON `class_staff` (`class_id`,`person_id`,`role`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `class_staff_person` ON `class_staff` (`person_id`);--> statement-breakpoint
CREATE TABLE `classes` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`order_id` text,
	`name_en` text NOT NULL,
	`name_zh` text NOT NULL,
	`zone` text NOT NULL,
	`starts_on` text,
	`join_code` text,
	`join_code_until` integer,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `classes_organisation` ON `classes` (`organisation_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `classes_order` ON `classes` (`order_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `classes_join_code` ON `classes` (`join_code`);--> statement-breakpoint
CREATE TABLE `hand_overs` (
	`id` text PRIMARY KEY NOT NULL,
	`class_id` text NOT NULL,
	`person_id` text NOT NULL,
	`team_id` text,
	`state` text NOT NULL,
	`offered_by` text NOT NULL,
	`offered_at` integer NOT NULL,
	`decided_at` integer,
	FOREIGN KEY (`class_id`) REFERENCES `classes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`team_id`) REFERENCES `classes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`offered_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `hand_overs_one_standing` ON `hand_overs` (`class_id`,`person_id`) WHERE state in ('offered', 'accepted');--> statement-breakpoint
CREATE INDEX `hand_overs_person` ON `hand_overs` (`person_id`);--> statement-breakpoint
CREATE TABLE `order_agreements` (
	`order_id` text NOT NULL,
	`side` text NOT NULL,
	`terms` text NOT NULL,
	`agreed_by` text NOT NULL,
	`agreed_at` integer NOT NULL,
	PRIMARY KEY(`order_id`, `side`, `terms`),
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agreed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `order_moves` (
	`position` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`order_id` text NOT NULL,
	`from` text NOT NULL,
	`to` text NOT NULL,
	`reason` text,
	`moved_by` text NOT NULL,
	`moved_at` integer NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`moved_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `order_moves_order` ON `order_moves` (`order_id`);--> statement-breakpoint
CREATE TABLE `orders` (
	`id` text PRIMARY KEY NOT NULL,
	`enterprise_id` text NOT NULL,
	`university_id` text NOT NULL,
	`title` text NOT NULL,
	`state` text NOT NULL,
	`seats` integer NOT NULL,
	`skills` text NOT NULL,
	`languages` text NOT NULL,
	`categories` text NOT NULL,
	`markets` text NOT NULL,
	`needed_by` integer NOT NULL,
	`note` text NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`enterprise_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`university_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `orders_enterprise` ON `orders` (`enterprise_id`,`needed_by`);--> statement-breakpoint
CREATE INDEX `orders_university` ON `orders` (`university_id`,`needed_by`);--> statement-breakpoint
CREATE TABLE `shortlistings` (
	`class_id` text NOT NULL,
	`person_id` text NOT NULL,
	`note` text NOT NULL,
	`listed_by` text NOT NULL,
	`listed_at` integer NOT NULL,
	PRIMARY KEY(`class_id`, `person_id`),
	FOREIGN KEY (`class_id`) REFERENCES `classes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`listed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `gradebook_rules` (
	`class_id` text PRIMARY KEY NOT NULL,
	`quizzes` text NOT NULL,
	`exam` text NOT NULL,
	`lessons_weight` integer NOT NULL,
	`quizzes_weight` integer NOT NULL,
	`practice_weight` integer NOT NULL,
	`exam_weight` integer NOT NULL,
	`changed_by` text NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`class_id`) REFERENCES `classes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`changed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `mark_overrides` (
	`id` text PRIMARY KEY NOT NULL,
	`class_id` text NOT NULL,
	`person_id` text NOT NULL,
	`part` text NOT NULL,
	`mark` integer NOT NULL,
	`reason` text NOT NULL,
	`state` text NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_at` integer NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	FOREIGN KEY (`class_id`) REFERENCES `classes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mark_overrides_one_standing` ON `mark_overrides` (`class_id`,`person_id`,`part`) WHERE state in ('proposed', 'in-force');--> statement-breakpoint
CREATE INDEX `mark_overrides_class` ON `mark_overrides` (`class_id`,`state`);--> statement-breakpoint
CREATE INDEX `mark_overrides_person` ON `mark_overrides` (`person_id`);--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`role` text NOT NULL,
	`email` text,
	`token_hash` text NOT NULL,
	`invited_by` text NOT NULL,
	`invited_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_by` text,
	`used_at` integer,
	`withdrawn_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`invited_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`used_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_token` ON `invitations` (`token_hash`);--> statement-breakpoint
CREATE INDEX `invitations_organisation` ON `invitations` (`organisation_id`,`invited_at`);--> statement-breakpoint
CREATE INDEX `invitations_used_by` ON `invitations` (`used_by`);--> statement-breakpoint
CREATE TABLE `join_codes` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`code` text NOT NULL,
	`most_uses` integer NOT NULL,
	`uses` integer DEFAULT 0 NOT NULL,
	`made_by` text NOT NULL,
	`made_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`made_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `join_codes_code` ON `join_codes` (`code`);--> statement-breakpoint
CREATE INDEX `join_codes_organisation` ON `join_codes` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `people_seen` (
	`person_id` text PRIMARY KEY NOT NULL,
	`seen_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `erasures` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`asked_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`withdrawn_at` integer,
	`done_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `erasures_one_standing` ON `erasures` (`person_id`) WHERE withdrawn_at is null;--> statement-breakpoint
CREATE INDEX `erasures_due` ON `erasures` (`due_at`) WHERE withdrawn_at is null and done_at is null;--> statement-breakpoint
CREATE TABLE `class_acts` (
	`id` text PRIMARY KEY NOT NULL,
	`class_id` text NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`detail` text NOT NULL,
	`done_by` text NOT NULL,
	`done_at` integer NOT NULL,
	`undone_at` integer,
	FOREIGN KEY (`class_id`) REFERENCES `classes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`done_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `class_acts_class` ON `class_acts` (`class_id`,`done_at`);--> statement-breakpoint
CREATE INDEX `class_acts_person` ON `class_acts` (`person_id`);--> statement-breakpoint
CREATE TABLE `sitting_presence` (
	`sitting_id` text PRIMARY KEY NOT NULL,
	`pages` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`sitting_id`) REFERENCES `sittings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sitting_presence_changed` ON `sitting_presence` (`changed_at`);--> statement-breakpoint
CREATE TABLE `roster_import_rows` (
	`import_id` text NOT NULL,
	`row` integer NOT NULL,
	`cells` text NOT NULL,
	`change` text,
	`name` text,
	`number` text,
	`email` text,
	`place_id` text,
	`faults` text,
	`applied_at` integer,
	PRIMARY KEY(`import_id`, `row`),
	FOREIGN KEY (`import_id`) REFERENCES `roster_imports`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`place_id`) REFERENCES `roster_places`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `roster_import_rows_change` ON `roster_import_rows` (`import_id`,`change`,`row`);--> statement-breakpoint
CREATE INDEX `roster_import_rows_place` ON `roster_import_rows` (`import_id`,`place_id`);--> statement-breakpoint
CREATE TABLE `roster_imports` (
	`id` text PRIMARY KEY NOT NULL,
	`class_id` text NOT NULL,
	`file_name` text NOT NULL,
	`read_as` text NOT NULL,
	`state` text NOT NULL,
	`headings` text NOT NULL,
	`mapping` text,
	`rows` integer NOT NULL,
	`done` integer NOT NULL,
	`failure` text,
	`uploaded_by` text NOT NULL,
	`uploaded_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`class_id`) REFERENCES `classes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`uploaded_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `roster_imports_class` ON `roster_imports` (`class_id`,`uploaded_at`);--> statement-breakpoint
CREATE INDEX `roster_imports_underway` ON `roster_imports` (`state`) WHERE state in ('comparing', 'applying');--> statement-breakpoint
CREATE TABLE `roster_places` (
	`id` text PRIMARY KEY NOT NULL,
	`class_id` text NOT NULL,
	`number` text,
	`name` text NOT NULL,
	`email` text,
	`person_id` text,
	`token_hash` text,
	`invited_at` integer,
	`expires_at` integer,
	`added_at` integer NOT NULL,
	`taken_at` integer,
	`removed_at` integer,
	FOREIGN KEY (`class_id`) REFERENCES `classes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `roster_places_token` ON `roster_places` (`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `roster_places_email` ON `roster_places` (`class_id`,`email`) WHERE removed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX `roster_places_number` ON `roster_places` (`class_id`,`number`) WHERE removed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX `roster_places_person` ON `roster_places` (`class_id`,`person_id`) WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX `roster_places_expected` ON `roster_places` (`email`) WHERE person_id is null and removed_at is null;--> statement-breakpoint
CREATE TABLE `announcement_reads` (
	`announcement_id` text NOT NULL,
	`person_id` text NOT NULL,
	`read_at` integer NOT NULL,
	PRIMARY KEY(`announcement_id`, `person_id`),
	FOREIGN KEY (`announcement_id`) REFERENCES `announcements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `announcement_reads_person` ON `announcement_reads` (`person_id`);--> statement-breakpoint
CREATE TABLE `announcements` (
	`id` text PRIMARY KEY NOT NULL,
	`class_id` text NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL,
	`written_by` text NOT NULL,
	`written_at` integer NOT NULL,
	`publish_at` integer NOT NULL,
	`by_mail` integer NOT NULL,
	`mailed_at` integer,
	`withdrawn_at` integer,
	FOREIGN KEY (`class_id`) REFERENCES `classes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`written_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `announcements_class` ON `announcements` (`class_id`,`publish_at`);--> statement-breakpoint
CREATE INDEX `announcements_unmailed` ON `announcements` (`publish_at`) WHERE by_mail and mailed_at is null and withdrawn_at is null;--> statement-breakpoint
CREATE TABLE `class_holidays` (
	`class_id` text NOT NULL,
	`day` text NOT NULL,
	`name` text NOT NULL,
	PRIMARY KEY(`class_id`, `day`),
	FOREIGN KEY (`class_id`) REFERENCES `classes`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `deadline_extensions` (
	`deadline_id` text NOT NULL,
	`person_id` text NOT NULL,
	`until` integer NOT NULL,
	`reason` text NOT NULL,
	`granted_by` text NOT NULL,
	`granted_at` integer NOT NULL,
	PRIMARY KEY(`deadline_id`, `person_id`),
	FOREIGN KEY (`deadline_id`) REFERENCES `deadlines`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`granted_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `deadline_extensions_person` ON `deadline_extensions` (`person_id`);--> statement-breakpoint
CREATE TABLE `deadlines` (
	`id` text PRIMARY KEY NOT NULL,
	`class_id` text NOT NULL,
	`person_id` text,
	`kind` text NOT NULL,
	`target` text,
	`title` text,
	`day` text,
	`offset_days` integer,
	`time` text NOT NULL,
	`set_by` text NOT NULL,
	`set_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`class_id`) REFERENCES `classes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`set_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `deadlines_class` ON `deadlines` (`class_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `deadlines_person` ON `deadlines` (`person_id`) WHERE ended_at is null;--> statement-breakpoint
INSERT INTO `orders`(id, enterprise_id, university_id, title, state, seats, skills, languages, categories, markets, needed_by, note, created_by, created_at) SELECT id, enterprise_id, university_id, name_zh, state, seats, '[]', '[]', '[]', '[]', needed_by, '', null, created_at FROM order_classes;--> statement-breakpoint
INSERT INTO `classes`(id, organisation_id, order_id, name_en, name_zh, zone, created_at) SELECT id, university_id, id, name_en, name_zh, zone, created_at FROM order_classes;--> statement-breakpoint
INSERT INTO class_consents(class_id, person_id, field, since) SELECT class_id, person_id, 'name', shared_at FROM class_members WHERE shared_at IS NOT NULL;--> statement-breakpoint
INSERT INTO class_consents(class_id, person_id, field, since) SELECT class_id, person_id, 'clearance', shared_at FROM class_members WHERE shared_at IS NOT NULL;--> statement-breakpoint
INSERT INTO roster_places(id, class_id, name, email, person_id, added_at, taken_at) SELECT class_id || '-' || person_id, class_id, people.name, people.email, person_id, joined_at, joined_at FROM class_members JOIN people ON people.id = person_id;--> statement-breakpoint
DROP TABLE `order_classes`;--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_class_members` (
	`class_id` text NOT NULL,
	`person_id` text NOT NULL,
	`joined_at` integer NOT NULL,
	`left_at` integer,
	PRIMARY KEY(`class_id`, `person_id`),
	FOREIGN KEY (`class_id`) REFERENCES `classes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
INSERT INTO `__new_class_members`("class_id", "person_id", "joined_at") SELECT "class_id", "person_id", "joined_at" FROM `class_members`;--> statement-breakpoint
DROP TABLE `class_members`;--> statement-breakpoint
ALTER TABLE `__new_class_members` RENAME TO `class_members`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `class_members_person` ON `class_members` (`person_id`);--> statement-breakpoint
ALTER TABLE `people` ADD `comes_of_age_on` text;--> statement-breakpoint
ALTER TABLE `people` ADD `quiet_from` text DEFAULT '22:00' NOT NULL;--> statement-breakpoint
ALTER TABLE `people` ADD `quiet_until` text DEFAULT '08:00' NOT NULL;--> statement-breakpoint
ALTER TABLE `people` ADD `erased_at` integer;--> statement-breakpoint
ALTER TABLE `exam_windows` ADD `class_id` text REFERENCES classes(id);--> statement-breakpoint
ALTER TABLE `exam_windows` ADD `ended_at` integer;--> statement-breakpoint
CREATE INDEX `exam_windows_class` ON `exam_windows` (`class_id`,`opens_at`);