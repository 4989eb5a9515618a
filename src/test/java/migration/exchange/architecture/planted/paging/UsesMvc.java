package migration.exchange.architecture.planted.paging;

import org.springframework.web.bind.annotation.RestController;

/** Planted: sees Spring MVC outside web. */
@RestController
class UsesMvc {}
