# Median times of metafor's rma.uni, warm, in milliseconds: one per task of the table on stdin.
suppressMessages(library(metafor))
rows <- read.csv(file("stdin"))
for (task in unique(rows$task)) {
  trials <- rows[rows$task == task, ]
  fit <- function() rma.uni(yi, sei = sei, method = "REML", test = "adhoc", data = trials)
  fit()
  times <- replicate(21, {
    start <- Sys.time()
    fit()
    as.numeric(Sys.time() - start, units = "secs")
  })
  cat(1000 * median(times), "\n")
}
