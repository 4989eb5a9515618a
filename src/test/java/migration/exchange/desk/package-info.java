/** Times the pages that people work with while the shelves behind them are full, against the raw queries. */
package migration.exchange.desk;
