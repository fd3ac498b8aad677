CREATE TABLE `accommodations` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`extra_percent` integer NOT NULL,
	`reason` text NOT NULL,
	`granted_by` text NOT NULL,
	`granted_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`granted_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accommodations_one_in_force` ON `accommodations` (`person_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE TABLE `appeals` (
	`id` text PRIMARY KEY NOT NULL,
	`sitting_id` text NOT NULL,
	`place` integer NOT NULL,
	`item_id` text NOT NULL,
	`version` text NOT NULL,
	`person_id` text NOT NULL,
	`state` text NOT NULL,
	`reason` text NOT NULL,
	`opened_at` integer NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	`answer` text,
	FOREIGN KEY (`sitting_id`) REFERENCES `sittings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version`) REFERENCES `item_versions`(`hash`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `appeals_one_a_place` ON `appeals` (`sitting_id`,`place`);--> statement-breakpoint
CREATE INDEX `appeals_state` ON `appeals` (`state`,`opened_at`);--> statement-breakpoint
CREATE INDEX `appeals_person` ON `appeals` (`person_id`);--> statement-breakpoint
CREATE TABLE `earlier_results` (
	`sitting_id` text NOT NULL,
	`revision` integer NOT NULL,
	`passed` integer NOT NULL,
	`correct` integer NOT NULL,
	`total` integer NOT NULL,
	`points` integer DEFAULT 0 NOT NULL,
	`sections` text NOT NULL,
	`scorer_version` text NOT NULL,
	`digest` text NOT NULL,
	`scored_at` integer NOT NULL,
	`ruling_id` text NOT NULL,
	PRIMARY KEY(`sitting_id`, `revision`),
	FOREIGN KEY (`sitting_id`) REFERENCES `sittings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ruling_id`) REFERENCES `rulings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `earlier_results_ruling` ON `earlier_results` (`ruling_id`);--> statement-breakpoint
CREATE TABLE `exam_windows` (
	`id` text PRIMARY KEY NOT NULL,
	`exam_id` text NOT NULL,
	`title` text NOT NULL,
	`opens_at` integer NOT NULL,
	`closes_at` integer NOT NULL,
	`code` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`cancelled_at` integer,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `exam_windows_code` ON `exam_windows` (`code`);--> statement-breakpoint
CREATE INDEX `exam_windows_exam` ON `exam_windows` (`exam_id`,`opens_at`);--> statement-breakpoint
CREATE TABLE `practice_passes` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`evidence` text NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `practice_passes_one_in_force` ON `practice_passes` (`person_id`) WHERE withdrawn_at is null;--> statement-breakpoint
CREATE TABLE `rulings` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`item_id` text NOT NULL,
	`version` text NOT NULL,
	`kind` text NOT NULL,
	`key_from` text,
	`reason` text NOT NULL,
	`decided_by` text NOT NULL,
	`decided_at` integer NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version`) REFERENCES `item_versions`(`hash`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`key_from`) REFERENCES `item_versions`(`hash`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rulings_number` ON `rulings` (`number`);--> statement-breakpoint
CREATE INDEX `rulings_version` ON `rulings` (`version`);--> statement-breakpoint
CREATE TABLE `sitting_events` (
	`position` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`sitting_id` text NOT NULL,
	`kind` text NOT NULL,
	`started_at` integer NOT NULL,
	`lasted` integer,
	`device` text NOT NULL,
	`received_at` integer NOT NULL,
	FOREIGN KEY (`sitting_id`) REFERENCES `sittings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sitting_events_sitting` ON `sitting_events` (`sitting_id`);--> statement-breakpoint
CREATE TABLE `sitting_extensions` (
	`id` text PRIMARY KEY NOT NULL,
	`sitting_id` text NOT NULL,
	`minutes` integer NOT NULL,
	`reason` text NOT NULL,
	`granted_by` text NOT NULL,
	`granted_at` integer NOT NULL,
	FOREIGN KEY (`sitting_id`) REFERENCES `sittings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`granted_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sitting_extensions_sitting` ON `sitting_extensions` (`sitting_id`);--> statement-breakpoint
CREATE TABLE `sitting_marks` (
	`sitting_id` text NOT NULL,
	`place` integer NOT NULL,
	`item_id` text NOT NULL,
	`version` text NOT NULL,
	`credit` integer,
	PRIMARY KEY(`sitting_id`, `place`),
	FOREIGN KEY (`sitting_id`) REFERENCES `sittings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version`) REFERENCES `item_versions`(`hash`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sitting_marks_item` ON `sitting_marks` (`item_id`);--> statement-breakpoint
CREATE INDEX `sitting_marks_version` ON `sitting_marks` (`version`);--> statement-breakpoint
CREATE TABLE `window_seats` (
	`window_id` text NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`window_id`, `person_id`),
	FOREIGN KEY (`window_id`) REFERENCES `exam_windows`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `window_seats_person` ON `window_seats` (`person_id`);--> statement-breakpoint
CREATE TABLE `drill_cards` (
	`person_id` text NOT NULL,
	`item_id` text NOT NULL,
	`step` integer NOT NULL,
	`due_at` integer NOT NULL,
	`answered_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `item_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `drill_cards_due` ON `drill_cards` (`person_id`,`due_at`);--> statement-breakpoint
CREATE TABLE `item_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`item_id` text,
	`pool` text NOT NULL,
	`content` text NOT NULL,
	`imported_from` text,
	`author_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `item_drafts_one_an_item` ON `item_drafts` (`item_id`);--> statement-breakpoint
CREATE INDEX `item_drafts_updated` ON `item_drafts` (`updated_at`);--> statement-breakpoint
ALTER TABLE `sitting_answers` ADD `flagged` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `sitting_results` ADD `revision` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `sitting_results` ADD `points` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `sittings` ADD `grace` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `sittings` ADD `window_id` text REFERENCES exam_windows(id);--> statement-breakpoint
ALTER TABLE `sittings` ADD `writer` text;--> statement-breakpoint
ALTER TABLE `sittings` ADD `writer_device` text;--> statement-breakpoint
ALTER TABLE `sittings` ADD `writer_since` integer;--> statement-breakpoint
ALTER TABLE `sittings` ADD `changed_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `sittings_changed` ON `sittings` (`changed_at`);--> statement-breakpoint
CREATE INDEX `sittings_window` ON `sittings` (`window_id`);--> statement-breakpoint
CREATE INDEX `sittings_policy` ON `sittings` (`exam_id`,`state`);--> statement-breakpoint
ALTER TABLE `item_versions` ADD `author_id` text REFERENCES people(id);--> statement-breakpoint
ALTER TABLE `items` ADD `origin` text DEFAULT 'content' NOT NULL;--> statement-breakpoint
ALTER TABLE `items` ADD `exposure` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE "sitting_results" SET "points" = "correct" * 2520;
