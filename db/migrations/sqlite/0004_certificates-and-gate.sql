CREATE TABLE `audit_seals` (
	`ordinal` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`entries` integer NOT NULL,
	`position` integer NOT NULL,
	`head` text NOT NULL,
	`key_id` text NOT NULL,
	`signature` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `certificate_credentials` (
	`number` text PRIMARY KEY NOT NULL,
	`status_index` integer NOT NULL,
	`key_id` text NOT NULL,
	`credential` text NOT NULL,
	`signed_at` integer NOT NULL,
	FOREIGN KEY (`number`) REFERENCES `certificates`(`number`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `certificate_credentials_status` ON `certificate_credentials` (`status_index`);--> statement-breakpoint
CREATE TABLE `certificate_names` (
	`person_id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`latin` text,
	`consented_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `certificate_notices` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`days` integer NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`number`) REFERENCES `certificates`(`number`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `certificate_notices_once` ON `certificate_notices` (`number`,`days`);--> statement-breakpoint
CREATE TABLE `certificate_papers` (
	`digest` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`made_at` integer NOT NULL,
	FOREIGN KEY (`number`) REFERENCES `certificates`(`number`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `certificate_papers_number` ON `certificate_papers` (`number`,`made_at`);--> statement-breakpoint
CREATE TABLE `signatories` (
	`id` text PRIMARY KEY NOT NULL,
	`content` text NOT NULL,
	`since` integer NOT NULL,
	`set_by` text NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`set_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `signatories_one_in_force` ON `signatories` ((1)) WHERE ended_at is null;--> statement-breakpoint
CREATE TABLE `guest_invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`slot_id` text NOT NULL,
	`person_id` text NOT NULL,
	`state` text NOT NULL,
	`asked_at` integer NOT NULL,
	`asked_by` text NOT NULL,
	`answered_at` integer,
	`ended_at` integer,
	FOREIGN KEY (`slot_id`) REFERENCES `slots`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `host_accounts`(`person_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `guest_invitations_one_standing` ON `guest_invitations` (`slot_id`,`person_id`) WHERE state in ('asked', 'accepted');--> statement-breakpoint
CREATE INDEX `guest_invitations_person` ON `guest_invitations` (`person_id`);--> statement-breakpoint
CREATE TABLE `host_profiles` (
	`person_id` text PRIMARY KEY NOT NULL,
	`languages` text NOT NULL,
	`categories` text NOT NULL,
	`regions` text NOT NULL,
	`hours` text NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `host_accounts`(`person_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `live_badges` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`store_id` text,
	`made_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `host_accounts`(`person_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`store_id`) REFERENCES `stores`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `live_badges_person` ON `live_badges` (`person_id`);--> statement-breakpoint
CREATE TABLE `slots` (
	`id` text PRIMARY KEY NOT NULL,
	`store_id` text NOT NULL,
	`title` text NOT NULL,
	`market` text,
	`language` text,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`person_id` text,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`cancelled_at` integer,
	FOREIGN KEY (`store_id`) REFERENCES `stores`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `host_accounts`(`person_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `slots_store` ON `slots` (`store_id`,`starts_at`);--> statement-breakpoint
CREATE INDEX `slots_person` ON `slots` (`person_id`,`starts_at`);--> statement-breakpoint
CREATE TABLE `api_tokens` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`name` text NOT NULL,
	`token_hash` text NOT NULL,
	`ending` text NOT NULL,
	`scopes` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer,
	`last_used_at` integer,
	`revoked_at` integer,
	`revoked_by` text,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revoked_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `api_tokens_hash` ON `api_tokens` (`token_hash`);--> statement-breakpoint
CREATE INDEX `api_tokens_organisation` ON `api_tokens` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `webhook_attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`delivery_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`at` integer NOT NULL,
	`took` integer NOT NULL,
	`status` integer,
	`error` text,
	FOREIGN KEY (`delivery_id`) REFERENCES `webhook_deliveries`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `webhook_attempts_in_order` ON `webhook_attempts` (`delivery_id`,`ordinal`);--> statement-breakpoint
CREATE TABLE `webhook_deliveries` (
	`id` text PRIMARY KEY NOT NULL,
	`endpoint_id` text NOT NULL,
	`type` text NOT NULL,
	`payload` text NOT NULL,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	`attempts` integer NOT NULL,
	`next_attempt_at` integer NOT NULL,
	`delivered_at` integer,
	FOREIGN KEY (`endpoint_id`) REFERENCES `webhook_endpoints`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `webhook_deliveries_endpoint` ON `webhook_deliveries` (`endpoint_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `webhook_deliveries_due` ON `webhook_deliveries` (`next_attempt_at`) WHERE state = 'pending';--> statement-breakpoint
CREATE TABLE `webhook_endpoints` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`url` text NOT NULL,
	`secret` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `webhook_endpoints_organisation` ON `webhook_endpoints` (`organisation_id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_certificate_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`ordinal` integer NOT NULL,
	`from` text,
	`to` text NOT NULL,
	`by` text,
	`reason` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`number`) REFERENCES `certificates`(`number`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_certificate_changes`("id", "number", "ordinal", "from", "to", "by", "reason", "at") SELECT "id", "number", "ordinal", "from", "to", "by", "reason", "at" FROM `certificate_changes`;--> statement-breakpoint
DROP TABLE `certificate_changes`;--> statement-breakpoint
ALTER TABLE `__new_certificate_changes` RENAME TO `certificate_changes`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `certificate_changes_in_order` ON `certificate_changes` (`number`,`ordinal`);--> statement-breakpoint
CREATE TABLE `__new_certificates` (
	`number` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`sitting_id` text NOT NULL,
	`holder` text NOT NULL,
	`holder_latin` text,
	`scheme` text NOT NULL,
	`scheme_version` text NOT NULL,
	`state` text NOT NULL,
	`issued_at` integer NOT NULL,
	`issued_by` text,
	`valid_until` integer NOT NULL,
	`scopes` text,
	`signatory` text,
	`renews` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sitting_id`) REFERENCES `sittings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`issued_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_certificates`("number", "person_id", "sitting_id", "holder", "scheme", "scheme_version", "state", "issued_at", "issued_by", "valid_until") SELECT "number", "person_id", "sitting_id", "holder", "scheme", "scheme_version", "state", "issued_at", "issued_by", "valid_until" FROM `certificates`;--> statement-breakpoint
DROP TABLE `certificates`;--> statement-breakpoint
ALTER TABLE `__new_certificates` RENAME TO `certificates`;--> statement-breakpoint
CREATE UNIQUE INDEX `certificates_one_renewal` ON `certificates` (`renews`) WHERE renews is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `certificates_one_per_sitting` ON `certificates` (`sitting_id`);--> statement-breakpoint
CREATE INDEX `certificates_person` ON `certificates` (`person_id`);--> statement-breakpoint
CREATE INDEX `certificates_valid_until` ON `certificates` (`valid_until`);--> statement-breakpoint
ALTER TABLE `store_bindings` ADD `markets` text;--> statement-breakpoint
ALTER TABLE `store_bindings` ADD `languages` text;--> statement-breakpoint
ALTER TABLE `stores` ADD `platform_id` text REFERENCES organisations(id);--> statement-breakpoint
CREATE INDEX `stores_platform` ON `stores` (`platform_id`);