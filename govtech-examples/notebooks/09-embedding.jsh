// Embedding: the same from the view of a plain Java or Spring Boot application
//
// You will learn: the four calls that a service makes, what it hands to other applications, and how it writes a page for an office.

// 1. Read: a service gets the program as JSON, from a request or from its store.
var tokyo = program("govtech-tokyo")
var seen = observations(tokyo)

// 2. Compute: pure, no clock, so a service may call it from any thread and cache what it gives.
var portfolio = Portfolio.of(List.of(tokyo), seen, Optional.of(LocalDate.of(2025, 3, 1)), Optional.empty())

// 3. Answer: the JSON that the command line writes as well.
var json = ProgressJson.write(portfolio)
System.out.println(json.lines().limit(2).collect(Collectors.joining("\n")))
System.out.println(json.length() > 2000)

// In Spring Boot, declare a @Bean GovTechModule; elsewhere ObjectMapper.findAndRegisterModules() finds it. A controller may then return the records themselves.
var mapper = new com.fasterxml.jackson.databind.ObjectMapper().findAndRegisterModules()
System.out.println(mapper.writeValueAsString(AbsoluteValue.of(170, MeasureUnit.PERSONS)))

// 4. Show: one page that needs no network, and each picture alone.
var page = ProgramPage.of(tokyo, ReportSource.of(List.of(tokyo), seen), Locale.JAPANESE)
var file = Files.writeString(Files.createDirectories(Path.of("notebook-pictures")).resolve("09-govtech-tokyo.html"), page.html())
System.out.println("Page: " + file.toString().replace('\\', '/') + " with " + page.sections().size() + " sections")
show(GoalCharts.draw(portfolio.results().get(4), seen.get(0).latest(), ChartSize.NARROW, Locale.JAPANESE).orElseThrow(), "09-digital-staff")

// A small application shows a table of its goals and how they stand; columns line up in both languages.
table(portfolio.results().stream().map(p -> List.of(p.goal().name().in(Locale.JAPANESE), p.status().code().label().in(Locale.JAPANESE), p.status().code().name())).toList())
