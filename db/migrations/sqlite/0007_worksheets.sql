CREATE TABLE `worksheets` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`worksheet_id` text NOT NULL,
	`title` text NOT NULL,
	`answers` text NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `worksheets_person` ON `worksheets` (`person_id`,`changed_at`);