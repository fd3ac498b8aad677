CREATE TABLE `audit_entries` (
	`position` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text,
	`action` text NOT NULL,
	`subject_type` text NOT NULL,
	`subject_id` text NOT NULL,
	`reason` text,
	`detail` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_entries_subject` ON `audit_entries` (`subject_type`,`subject_id`);--> statement-breakpoint
CREATE INDEX `audit_entries_actor` ON `audit_entries` (`actor_id`);--> statement-breakpoint
CREATE INDEX `audit_entries_action` ON `audit_entries` (`action`);--> statement-breakpoint
CREATE TABLE `certificate_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`ordinal` integer NOT NULL,
	`from` text,
	`to` text NOT NULL,
	`by` text NOT NULL,
	`reason` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`number`) REFERENCES `certificates`(`number`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `certificate_changes_in_order` ON `certificate_changes` (`number`,`ordinal`);--> statement-breakpoint
CREATE TABLE `certificates` (
	`number` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`sitting_id` text NOT NULL,
	`holder` text NOT NULL,
	`scheme` text NOT NULL,
	`scheme_version` text NOT NULL,
	`state` text NOT NULL,
	`issued_at` integer NOT NULL,
	`issued_by` text NOT NULL,
	`valid_until` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sitting_id`) REFERENCES `sittings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`issued_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `certificates_one_per_sitting` ON `certificates` (`sitting_id`);--> statement-breakpoint
CREATE INDEX `certificates_person` ON `certificates` (`person_id`);--> statement-breakpoint
CREATE INDEX `certificates_valid_until` ON `certificates` (`valid_until`);--> statement-breakpoint
CREATE TABLE `class_members` (
	`class_id` text NOT NULL,
	`person_id` text NOT NULL,
	`joined_at` integer NOT NULL,
	PRIMARY KEY(`class_id`, `person_id`),
	FOREIGN KEY (`class_id`) REFERENCES `order_classes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `class_members_person` ON `class_members` (`person_id`);--> statement-breakpoint
CREATE TABLE `order_classes` (
	`id` text PRIMARY KEY NOT NULL,
	`university_id` text NOT NULL,
	`enterprise_id` text NOT NULL,
	`name_en` text NOT NULL,
	`name_zh` text NOT NULL,
	`state` text NOT NULL,
	`seats` integer NOT NULL,
	`needed_by` integer NOT NULL,
	`zone` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`university_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`enterprise_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `order_classes_university` ON `order_classes` (`university_id`);--> statement-breakpoint
CREATE INDEX `order_classes_enterprise` ON `order_classes` (`enterprise_id`);--> statement-breakpoint
CREATE TABLE `lesson_progress` (
	`person_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	`opened_at` integer NOT NULL,
	`last_opened_at` integer NOT NULL,
	`completed_at` integer,
	`completed_revision` text,
	PRIMARY KEY(`person_id`, `lesson_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `exam_policies` (
	`hash` text PRIMARY KEY NOT NULL,
	`exam_id` text NOT NULL,
	`content` text NOT NULL,
	`published_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sitting_answers` (
	`sitting_id` text NOT NULL,
	`place` integer NOT NULL,
	`sequence` integer NOT NULL,
	`answer` text NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`sitting_id`, `place`),
	FOREIGN KEY (`sitting_id`) REFERENCES `sittings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sitting_results` (
	`sitting_id` text PRIMARY KEY NOT NULL,
	`passed` integer NOT NULL,
	`correct` integer NOT NULL,
	`total` integer NOT NULL,
	`sections` text NOT NULL,
	`scorer_version` text NOT NULL,
	`digest` text NOT NULL,
	`scored_at` integer NOT NULL,
	FOREIGN KEY (`sitting_id`) REFERENCES `sittings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sittings` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`exam_id` text NOT NULL,
	`policy_hash` text NOT NULL,
	`state` text NOT NULL,
	`paper` text NOT NULL,
	`started_at` integer NOT NULL,
	`deadline` integer NOT NULL,
	`closed_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`policy_hash`) REFERENCES `exam_policies`(`hash`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sittings_one_open` ON `sittings` (`person_id`,`exam_id`) WHERE state = 'open';--> statement-breakpoint
CREATE INDEX `sittings_person` ON `sittings` (`person_id`,`exam_id`,`started_at`);--> statement-breakpoint
CREATE INDEX `sittings_overdue` ON `sittings` (`deadline`) WHERE state = 'open';--> statement-breakpoint
CREATE TABLE `host_account_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`from` text,
	`to` text NOT NULL,
	`by` text,
	`reason` text,
	`evidence` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `host_accounts`(`person_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `host_account_changes_person` ON `host_account_changes` (`person_id`,`at`);--> statement-breakpoint
CREATE TABLE `host_accounts` (
	`person_id` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `identity_checks` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`checked_by` text NOT NULL,
	`checked_at` integer NOT NULL,
	`of_age` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`checked_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `identity_checks_person` ON `identity_checks` (`person_id`,`checked_at`);--> statement-breakpoint
CREATE TABLE `store_bindings` (
	`id` text PRIMARY KEY NOT NULL,
	`store_id` text NOT NULL,
	`person_id` text NOT NULL,
	`state` text NOT NULL,
	`asked_at` integer NOT NULL,
	`asked_by` text NOT NULL,
	`answered_at` integer,
	`ended_at` integer,
	FOREIGN KEY (`store_id`) REFERENCES `stores`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `host_accounts`(`person_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `store_bindings_one_standing` ON `store_bindings` (`store_id`,`person_id`) WHERE state in ('asked', 'in-force');--> statement-breakpoint
CREATE INDEX `store_bindings_person` ON `store_bindings` (`person_id`);--> statement-breakpoint
CREATE TABLE `stores` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`name` text NOT NULL,
	`platform` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `stores_name` ON `stores` (`organisation_id`,`platform`,`name`);--> statement-breakpoint
CREATE TABLE `memberships` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`since` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `memberships_one_in_force` ON `memberships` (`organisation_id`,`person_id`,`role`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `memberships_person` ON `memberships` (`person_id`);--> statement-breakpoint
CREATE TABLE `organisations` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name_en` text NOT NULL,
	`name_zh` text NOT NULL,
	`city` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `admin_grants` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`granted_at` integer NOT NULL,
	`granted_by` text,
	`withdrawn_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`granted_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `admin_grants_one_in_force` ON `admin_grants` (`person_id`) WHERE withdrawn_at is null;--> statement-breakpoint
CREATE TABLE `outbox_mails` (
	`position` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`recipient` text NOT NULL,
	`language` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`written_at` integer NOT NULL,
	`sent_at` integer,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_attempt_at` integer NOT NULL,
	`last_error` text
);
--> statement-breakpoint
CREATE INDEX `outbox_mails_due` ON `outbox_mails` (`next_attempt_at`) WHERE sent_at is null;--> statement-breakpoint
CREATE TABLE `password_resets` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`asked_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `password_resets_person` ON `password_resets` (`person_id`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`password_hash` text NOT NULL,
	`language` text NOT NULL,
	`zone` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `people_email` ON `people` (`email`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`started_at` integer NOT NULL,
	`device` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `sessions_person` ON `sessions` (`person_id`);--> statement-breakpoint
CREATE TABLE `item_versions` (
	`hash` text PRIMARY KEY NOT NULL,
	`item_id` text NOT NULL,
	`content` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `item_versions_item` ON `item_versions` (`item_id`);--> statement-breakpoint
CREATE TABLE `items` (
	`id` text PRIMARY KEY NOT NULL,
	`pool` text NOT NULL,
	`section` text NOT NULL,
	`module_id` text NOT NULL,
	`current_hash` text NOT NULL,
	`withdrawn_at` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `items_pool_section` ON `items` (`pool`,`section`);--> statement-breakpoint
CREATE INDEX `items_pool_module` ON `items` (`pool`,`module_id`);--> statement-breakpoint
CREATE TABLE `quiz_attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`module_id` text NOT NULL,
	`drawn` text NOT NULL,
	`answers` text,
	`started_at` integer NOT NULL,
	`finished_at` integer,
	`correct` integer,
	`passed` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `quiz_attempts_one_open` ON `quiz_attempts` (`person_id`,`module_id`) WHERE finished_at is null;--> statement-breakpoint
CREATE INDEX `quiz_attempts_person_module` ON `quiz_attempts` (`person_id`,`module_id`);