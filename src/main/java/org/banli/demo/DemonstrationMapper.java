package org.banli.demo;

import java.time.Instant;
import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface DemonstrationMapper {

	List<String> loaded();

	void insert(@Param("item") String item, @Param("at") Instant at);

}
